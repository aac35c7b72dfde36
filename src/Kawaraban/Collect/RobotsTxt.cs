using System.Globalization;
using System.Text;

namespace Kawaraban.Collect;

/// <summary>
/// What a robots.txt says to one program (RFC 9309, https://www.rfc-editor.org/rfc/rfc9309). The groups that name the program are
/// merged; where none does, those for everyone count. Of the rules that fit a path the longest decides, and of two as long the kinder one.
/// </summary>
internal sealed class RobotsTxt
{
    /// <summary>As much as is read of one (RFC 9309, 2.5); rules past it do not count.</summary>
    public const int MostBytes = 500 * 1024;

    public static readonly RobotsTxt AllowsAll = new([], null);

    private readonly IReadOnlyList<Rule> _rules;

    private RobotsTxt(IReadOnlyList<Rule> rules, TimeSpan? crawlDelay)
    {
        _rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>How far apart requests should be; not in the RFC, and asked for all the same.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <param name="program">The name robots.txt files call the program by, such as <c>Kawaraban</c>.</param>
    public static RobotsTxt Parse(ReadOnlySpan<byte> bytes, string program)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];

        // Byte for byte: what is not ASCII is percent-encoded before it is compared, whatever it meant.
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]);
        var ours = new Group();
        var everyones = new Group();
        var (namesUs, namesEveryone, isNaming) = (false, false, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (Split(line) is not var (key, value))
                continue;

            if (Is(key, "user-agent"))
            {
                if (!isNaming)
                    (namesUs, namesEveryone, isNaming) = (false, false, true);
                namesUs |= NameIn(value).Equals(program, StringComparison.OrdinalIgnoreCase);
                namesEveryone |= value is ['*', ..];
                ours.IsThere |= namesUs;
            }
            else if (Is(key, "allow") || Is(key, "disallow"))
            {
                isNaming = false;
                Add(group => group.Add(value, Is(key, "allow")));
            }
            else if (Is(key, "crawl-delay") && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            {
                Add(group => group.CrawlDelay = TimeSpan.FromSeconds(Math.Min(seconds, 86_400)));
            }
        }

        var group = ours.IsThere ? ours : everyones;
        return new RobotsTxt(group.Rules, group.CrawlDelay);

        void Add(Action<Group> change)
        {
            if (namesUs)
                change(ours);
            if (namesEveryone)
                change(everyones);
        }
    }

    /// <summary>Whether an address of this site may be read.</summary>
    public bool Allows(Uri url)
    {
        var path = Comparable(url.PathAndQuery, isPattern: false);
        if (path == "/robots.txt")
            return true;

        Rule? strongest = null;
        foreach (var rule in _rules)
        {
            if (strongest is not null && (rule.Pattern.Length < strongest.Pattern.Length || (rule.Pattern.Length == strongest.Pattern.Length && !rule.IsAllowed)))
                continue;

            if (Fits(rule.Pattern, path))
                strongest = rule;
        }

        return strongest?.IsAllowed ?? true;
    }

    private static (string Key, string Value)? Split(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('#') is >= 0 and var comment)
            line = line[..comment];
        return line.IndexOf(':') is > 0 and var colon ? (line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString()) : null;
    }

    private static bool Is(string key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);

    // "Kawaraban/0.1" and "Kawaraban (all)" name the same program: a name has only letters, "-" and "_".
    private static string NameIn(string value) => new([.. value.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_')]);

    // "*" stands for anything, "$" at the end for the end. Taking each piece as early as it comes finds a fit wherever there is one.
    private static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var pieces = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;

        var at = pieces[0].Length;
        if (pieces.Length == 1)
            return !isWhole || at == path.Length;

        foreach (var piece in isWhole ? pieces[1..^1] : pieces[1..])
        {
            var found = path.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0)
                return false;

            at = found + piece.Length;
        }

        return !isWhole || (path.Length - at >= pieces[^1].Length && path.EndsWith(pieces[^1], StringComparison.Ordinal));
    }

    // One spelling for each path (RFC 9309, 2.2.2): what is not ASCII is encoded, what need not be encoded is not, and the signs that
    // mean something in a pattern are encoded in an address.
    private static string Comparable(string path, bool isPattern)
    {
        var text = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            var c = path[i];
            if (c == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                i += 2;
                if (char.IsAsciiLetterOrDigit((char)octet) || (char)octet is '-' or '.' or '_' or '~')
                    text.Append((char)octet);
                else
                    Encode(octet);
            }
            else if (c > 0x7E || (!isPattern && c is '*' or '$'))
            {
                Encode((byte)c);
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();

        void Encode(byte octet) => text.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
    }

    private sealed record Rule(string Pattern, bool IsAllowed);

    private sealed class Group
    {
        public bool IsThere { get; set; }

        public List<Rule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; set; }

        // A rule without a path says nothing: "Disallow:" forbids nothing.
        public void Add(string path, bool isAllowed)
        {
            if (path.Length > 0)
                Rules.Add(new Rule(Comparable(path, isPattern: true), isAllowed));
        }
    }
}
