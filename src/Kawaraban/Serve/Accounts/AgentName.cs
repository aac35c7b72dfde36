namespace Kawaraban.Serve.Accounts;

/// <summary>A browser and its system, from what browsers say of themselves: enough to tell one's own devices apart.</summary>
internal static class AgentName
{
    // The first that is found: most browsers name those they descend from as well.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Vivaldi", "Vivaldi"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>"Firefox, Linux"; null where nothing is said.</summary>
    public static string? Of(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent))
            return null;
        string?[] parts = [Found(Browsers, agent), Found(Systems, agent)];
        var known = string.Join(", ", parts.OfType<string>());
        return known.Length > 0 ? known : agent.Split(' ', '/')[0];
    }

    private static string? Found((string Mark, string Name)[] names, string agent) =>
        names.FirstOrDefault(name => agent.Contains(name.Mark, StringComparison.Ordinal)).Name;
}
