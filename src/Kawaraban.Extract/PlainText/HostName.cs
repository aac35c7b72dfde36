namespace Kawaraban.Extract.PlainText;

/// <summary>The part of a host name that a reader would call its name.</summary>
internal static class HostName
{
    // Second-level labels under which countries let others register: www3.nhk.or.jp, www.bbc.co.uk, detik.com.
    private static readonly string[] Registries = ["co", "com", "or", "org", "ne", "net", "ac", "go", "gov", "edu", "gr", "ad", "my", "web", "sch", "mil", "in"];

    /// <summary>"nhk" of www3.nhk.or.jp.</summary>
    public static string Label(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        if (labels.Length < 2)
            return host;
        var index = labels.Length - 2;
        if (index > 0 && labels[^1].Length == 2 && Registries.Contains(labels[index]))
            index--;
        return labels[index];
    }

    /// <summary>The host without "www." and its kin.</summary>
    public static string WithoutPrefix(string host)
    {
        var first = host.Split('.')[0];
        return first.StartsWith("www", StringComparison.OrdinalIgnoreCase) && first.Length <= 4 ? host[(first.Length + 1)..] : host;
    }
}
