namespace Kawaraban.Extract.PlainText;

internal static class PlainTextReader
{
    public static ExtractResult Read(string text, Page page) => new ExtractResult.NoArticle("the file is empty");
}
