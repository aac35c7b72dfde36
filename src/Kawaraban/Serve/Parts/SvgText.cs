using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Kawaraban.Serve.Parts;

/// <summary>A line of text in a picture: Razor keeps the element of that name for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired] public required string Words { get; set; }

    [Parameter, EditorRequired] public required int Y { get; set; }

    /// <summary>Ends at the right edge instead of beginning at the left one.</summary>
    [Parameter] public bool AtEnd { get; set; }

    [Parameter] public string? Class { get; set; }

    /// <summary>The words are an outlet's, in whatever language.</summary>
    [Parameter] public bool IsForeign { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "y", Y);
        if (AtEnd)
        {
            builder.AddAttribute(3, "x", "100%");
            builder.AddAttribute(4, "text-anchor", "end");
        }

        if (IsForeign)
            builder.AddAttribute(5, "lang", "");
        builder.AddContent(6, Words);
        builder.CloseElement();
    }
}
