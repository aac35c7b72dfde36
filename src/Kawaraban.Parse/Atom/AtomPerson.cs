using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Atom;

/// <summary>An Atom person construct, or a name written straight into the element.</summary>
internal static class AtomPerson
{
    public static Author? Read(MarkupReader xml)
    {
        string? name = null, url = null, email = null;
        var baseAddress = xml.Base;
        var content = xml.ReadParts((part, text) =>
        {
            switch (part)
            {
                case "name":
                    name ??= PlainText.FromHtml(text);
                    break;
                case "uri" or "url" or "homepage":
                    url ??= Addresses.Resolve(text, baseAddress);
                    break;
                case "email":
                    email ??= PlainText.FromText(text);
                    break;
            }
        });
        if (name is null && url is null && email is null)
            return Person.Read(content);
        return new Author(name, url, email);
    }
}
