using System.Text;

namespace Kawaraban.Store;

/// <summary>
/// Folders in folders as one text, as <c>feed.folder</c> keeps them: the names from the outermost in, a slash between them. A slash or a
/// backslash that belongs to a name has a backslash before it.
/// </summary>
internal static class FolderPath
{
    /// <summary>Null for no folder at all.</summary>
    public static string? Join(IEnumerable<string> names)
    {
        var path = string.Join('/', names.Where(name => !string.IsNullOrWhiteSpace(name))
            .Select(name => name.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal)));
        return path.Length == 0 ? null : path;
    }

    /// <summary>The names from the outermost in; empty parts are left out.</summary>
    public static IReadOnlyList<string> Split(string? path)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        for (var i = 0; i < path?.Length; i++)
        {
            if (path[i] == '\\' && i + 1 < path.Length)
                name.Append(path[++i]);
            else if (path[i] == '/')
                Close();
            else
                name.Append(path[i]);
        }

        Close();
        return names;

        void Close()
        {
            if (name.ToString().Trim() is { Length: > 0 } whole)
                names.Add(whole);
            name.Clear();
        }
    }
}
