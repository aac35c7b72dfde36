// Passkeys: the browser makes one, or signs with one. Without this the password is the way in.
{
  const lacks = !isSecureContext ? 'https' : !window.PublicKeyCredential ? 'browser' : null;
  for (const line of document.querySelectorAll('[data-passkey-lacks]')) line.hidden = line.dataset.passkeyLacks !== lacks;

  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
  const letters = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

  // Browsers before 2025 read no JSON.
  const read = (kind, options) => {
    const known = kind === 'create' ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON';
    if (PublicKeyCredential[known]) return PublicKeyCredential[known](options);
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    for (const key of [...(options.excludeCredentials ?? []), ...(options.allowCredentials ?? [])]) key.id = bytes(key.id);
    return options;
  };

  // Nor do they write it, and some password managers that stand in for them fail at it.
  const write = made => {
    try {
      return JSON.stringify(made.toJSON());
    } catch {
      const { clientDataJSON, attestationObject, authenticatorData, signature, userHandle } = made.response;
      return JSON.stringify({
        id: made.id,
        rawId: letters(made.rawId),
        type: made.type,
        clientExtensionResults: made.getClientExtensionResults(),
        response: attestationObject
          ? { clientDataJSON: letters(clientDataJSON), attestationObject: letters(attestationObject), transports: made.response.getTransports?.() ?? [] }
          : { clientDataJSON: letters(clientDataJSON), authenticatorData: letters(authenticatorData), signature: letters(signature), userHandle: letters(userHandle) },
      });
    }
  };

  const send = async (address, fields) => {
    const answer = await fetch(address, { method: 'POST', body: fields });
    const text = await answer.text();
    if (!answer.ok) throw { said: text };
    return text;
  };

  const run = async form => {
    const { passkey: kind, options, brokenOff, there } = form.dataset;
    const said = form.querySelector('[role=alert]');
    const button = form.querySelector('button');
    said.hidden = button.disabled = true;
    try {
      const asked = read(kind, JSON.parse(await send(options, new FormData(form))));
      const fields = new FormData(form);
      fields.delete('password');
      fields.set('credential', write(await navigator.credentials[kind]({ publicKey: asked })));
      location.assign(await send(form.action, fields));
    } catch (problem) {
      said.hidden = button.disabled = false;
      said.textContent = problem.said || (problem.name === 'InvalidStateError' && there) || brokenOff;
    }
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = lacks !== null;
    form.addEventListener('submit', event => {
      event.preventDefault();
      run(form);
    });
  }
}
