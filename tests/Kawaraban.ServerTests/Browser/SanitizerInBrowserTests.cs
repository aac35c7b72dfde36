using Kawaraban.Extract.Sanitize;
using Kawaraban.Tests;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>
/// What the sanitizer lets through, read again by the parser that counts: a real browser's, with scripts on, in the places where a page may
/// put it. A canary must never sing, nothing may be loaded but pictures and recordings, and the tree holds only what is allowed.
/// </summary>
[Trait("needs", "browser")]
public sealed class SanitizerInBrowserTests(Chromium chromium)
{
    private const int Mutations = 1_000;
    private const int Batch = 400;
    private const string Home = "https://news.example/2025/story.html";

    // Around the markup, by name; each is parsed anew. What parsers treat apart: fragments and documents, tables, raw text, other namespaces.
    private const string Places =
        """
        ({
          "div": "<div>{}</div>", "p": "<p>{}</p>", "list item": "<ul><li>{}</li></ul>", "cell": "<table><tbody><tr><td>{}</td></tr></tbody></table>",
          "link": "<a href='https://ok.example'>{}</a>", "pre": "<pre>{}</pre>", "noscript": "<noscript>{}</noscript>", "template": "<template>{}</template>",
          "svg": "<svg>{}</svg>", "desc": "<svg><desc>{}</desc></svg>", "foreignObject": "<svg><foreignObject>{}</foreignObject></svg>",
          "math": "<math>{}</math>", "mtext": "<math><mtext>{}</mtext></math>", "annotation": "<math><annotation-xml encoding='text/html'>{}</annotation-xml></math>"
        })
        """;

    private const string Read =
        $$"""
        async ({ cases, elements, attributes, linkSchemes, mediaSchemes, isChecked }) => {
          const stage = document.body, sung = [], pictures = [];   // held: an attack may take the name document.body
          const sing = song => { sung.push(String(song)); };
          window.alert = window.confirm = window.prompt = window.print = window.open = sing;
          const faults = [];
          const places = {{Places}};

          const judge = (element, html, place) => {
            if (!elements.includes(element.localName))
              faults.push(`<${element.localName}> in ${place}: ${html}`);
            for (const { name, value } of element.attributes) {
              const schemes = name === "href" ? linkSchemes : name === "src" ? mediaSchemes : null;
              if (!attributes.includes(name) || (schemes && !schemes.includes(new URL(value, document.baseURI).protocol)))
                faults.push(`${name}="${value}" in ${place}: ${html}`);
            }
            for (const kind of ["click", "mouseover", "focus", "toggle", "load", "error", "animationstart", "pointerdown"])
              if (kind !== "click" || element.localName !== "a")
                element.dispatchEvent(new Event(kind));
          };
          // The element the place is made of, and what was put into it: behind templates too.
          const inside = (root, place) => {
            const found = [];
            const walk = node => { for (const child of node.children ?? []) { found.push(child); walk(child.content ?? child); } };
            walk(root);
            const made = (places[place] ?? "").split("{}")[0].match(/<[a-z]/gi)?.length ?? 0;
            return found.slice(made);
          };
          const look = (root, html, place) => { if (isChecked) inside(root, place).forEach(element => judge(element, html, place)); };

          for (const html of cases) {
            for (const [place, around] of Object.entries(places)) {
              const box = stage.appendChild(document.createElement("div"));
              box.innerHTML = around.replace("{}", () => html);
              look(box, html, place);
              for (const template of box.querySelectorAll("template"))
                stage.appendChild(template.content?.cloneNode(true) ?? new Text());
              if (place === "div" && isChecked) {
                const once = box.innerHTML;
                box.innerHTML = once;
                look(box, html, place);
                if (box.innerHTML !== once)
                  faults.push(`mutates: ${html}\n  ${once}\n  ${box.innerHTML}`);
              }
              // As a whole document, scripts off and so noscript read as markup, and then taken into the page.
              const other = new DOMParser().parseFromString(around.replace("{}", () => html), "text/html");
              const taken = stage.appendChild(document.createElement("div"));
              taken.append(...document.adoptNode(other.body).childNodes);
              look(taken, html, place);
              pictures.push(...[...stage.querySelectorAll("img")].filter(picture => picture.loading !== "lazy"));
              stage.replaceChildren();
            }
          }

          // As a page of its own, all at once, with scripts on.
          if (isChecked) {
            const frame = stage.appendChild(document.createElement("iframe"));
            frame.srcdoc = "<!doctype html><script>alert = song => parent.alert(song)</" + "script><body>" + cases.join("<hr>");
            await new Promise(done => frame.onload = done);
            look(frame.contentDocument.body, "all cases", "a document");
            pictures.push(...frame.contentDocument.images);
          }

          // A picture tells late that it was not found: that is when its handler would run.
          await Promise.all(pictures.map(picture => picture.decode().catch(() => 0)));
          await new Promise(done => setTimeout(done, 0));
          stage.replaceChildren();
          return { faults, sung };
        }
        """;

    [Fact]
    public async Task The_canary_sings_where_nothing_is_sanitised()
    {
        string[] numbered = [.. Attacks.All.Select((attack, number) => attack.Replace("alert(1)", $"alert({number})", StringComparison.Ordinal))];

        var (sung, _, requests) = await ReadAsync(numbered, isChecked: false);

        // The others need another browser, a click, or a filter that they fool.
        Assert.True(sung.Distinct().Count() > Attacks.All.Length / 4, $"Only {sung.Distinct().Count()} of {Attacks.All.Length} attacks work: this test cannot tell.");
        Assert.NotEmpty(requests);
    }

    [Fact]
    public async Task Nothing_sanitised_runs_or_loads_and_the_tree_holds_only_what_is_allowed()
    {
        var home = new Uri(Home);
        string[] inPlace = ["<table><tr><td>{0}</td></tr></table>", "<a href=/x>{0}</a>", "<svg>{0}</svg>y", "<table>{0}</table>", "<select>{0}</select>", "<pre>{0}</pre>"];
        var wrapped = Attacks.All.SelectMany(attack => inPlace.Select(place => place.Replace("{0}", attack, StringComparison.Ordinal)));
        string[] clean = [.. Attacks.All.Concat(wrapped).Concat(Attacks.Mutated(Mutations, seed: 7)).Select(attack => HtmlSanitizer.Sanitize(attack, home)).Where(html => html.Length > 0).Distinct()];

        var (sung, faults, requests) = await ReadAsync(clean, isChecked: true);

        Assert.Empty(sung);
        Assert.Empty(faults);
        Assert.Empty(requests);
    }

    /// <summary>What made the canary sing, what the tree held that is not allowed, and what was asked for but pictures and recordings.</summary>
    private async Task<(List<string> Sung, List<string> Faults, List<string> Requests)> ReadAsync(string[] cases, bool isChecked)
    {
        await using var window = await chromium.OpenAsync(new() { Locale = "en" });
        var page = await window.NewPageAsync();
        List<string> sung = [], faults = [], requests = [];
        page.Dialog += async (_, dialog) =>
        {
            sung.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        page.Popup += (_, popup) => requests.Add("a window: " + popup.Url);
        await page.RouteAsync(Home, route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><meta charset=utf-8><body>" }));
        await page.GotoAsync(Home);
        await page.UnrouteAllAsync();
        await window.SetOfflineAsync(true);
        page.Request += (_, request) =>
        {
            if (request.ResourceType is not ("image" or "media") && request.Url != "about:srcdoc")
                requests.Add($"{request.ResourceType}: {request.Url}");
        };

        foreach (var batch in cases.Chunk(Batch))
        {
            var read = await page.EvaluateAsync<Outcome>(Read, new
            {
                cases = batch,
                elements = AllowedHtml.Elements.ToArray(),
                attributes = (string[])["href", "src", "controls", "preload", .. AllowedHtml.Attributes.Values.SelectMany(names => names).Distinct()],
                linkSchemes = AllowedHtml.LinkSchemes.Select(scheme => scheme + ":").ToArray(),
                mediaSchemes = AllowedHtml.MediaSchemes.Select(scheme => scheme + ":").ToArray(),
                isChecked,
            });
            sung.AddRange(read.Sung);
            faults.AddRange(read.Faults);
        }

        return (sung, faults, requests);
    }

    private sealed record Outcome
    {
        public string[] Faults { get; init; } = [];
        public string[] Sung { get; init; } = [];
    }
}
