namespace Kawaraban.Serve.Reading;

/// <summary>Whether a request for a page is a reader opening it.</summary>
internal static class Opening
{
    // What an address carries on the way back from a button of the same page.
    private static readonly string[] Answers = ["marked", "did", "no", "problem", "translated", "social"];

    /// <summary>Not a browser that fetches ahead, in case somebody may want the page; and not the page coming back after a button was pressed.</summary>
    public static bool IsOpening(this HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && !http.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        && !http.Request.Headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        && !Array.Exists(Answers, http.Request.Query.ContainsKey);
}
