namespace Kawaraban.Extract.Content;

/// <summary>Lines that stand in bodies and are not the article's.</summary>
internal static class ChromeLines
{
    public static bool Is(Block block) => false;
}
