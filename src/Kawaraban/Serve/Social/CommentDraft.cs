using System.Globalization;
using System.Net.Mail;

namespace Kawaraban.Serve.Social;

/// <summary>Why a comment was not taken. What was written stays in the form.</summary>
public enum CommentProblem
{
    NameMissing,
    NameTooLong,
    NameTaken,
    EmailMissing,
    EmailWrong,
    TextMissing,
    TextTooLong,
    Trapped,
    AnsweredGone,
    TooFast,
    Off,
}

/// <summary>A comment as it stands in the form.</summary>
public sealed record CommentDraft
{
    public const int LongestName = 60;
    public const int LongestEmail = 254;
    public const int LongestText = 4000;

    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>The comment it answers.</summary>
    public long? AnswerTo { get; init; }

    /// <summary>A field that nobody sees was filled in: programs do that.</summary>
    public bool IsTrapped { get; init; }

    /// <summary>The reader wants to see it before it is sent.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The reader thought better of answering, and goes on writing.</summary>
    public bool AnswersNoLonger { get; init; }

    public static CommentDraft Of(IFormCollection form) => new()
    {
        Name = Line(form["name"].ToString()),
        Email = form["email"].ToString().Trim(),
        Text = form["text"].ToString().ReplaceLineEndings("\n").Trim(),
        AnswerTo = long.TryParse(form["answer-to"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        IsTrapped = form["homepage"].ToString().Length > 0,
        IsPreview = form.ContainsKey("preview"),
        AnswersNoLonger = form.ContainsKey("answer-none"),
    };

    /// <summary>What is wrong with it in itself. Readers with an account are asked for neither name nor address.</summary>
    public IEnumerable<CommentProblem> Problems(bool byGuest)
    {
        if (byGuest && Name.Length == 0)
            yield return CommentProblem.NameMissing;
        else if (byGuest && Name.Length > LongestName)
            yield return CommentProblem.NameTooLong;
        if (byGuest && Email.Length == 0)
            yield return CommentProblem.EmailMissing;
        else if (byGuest && !IsAddress(Email))
            yield return CommentProblem.EmailWrong;
        if (Text.Length > LongestText)
            yield return CommentProblem.TextTooLong;
        else if (CommentText.ToHtml(Text).Length == 0)
            yield return CommentProblem.TextMissing;
        if (IsTrapped)
            yield return CommentProblem.Trapped;
    }

    // In form only: nothing is sent to it. A name before the address, a comment in it, or a host without a dot is a slip of the pen.
    private static bool IsAddress(string email) =>
        email.Length <= LongestEmail && !email.Any(char.IsWhiteSpace) && MailAddress.TryCreate(email, out var address) && address.Address == email
        && address.Host.Trim('.').Contains('.', StringComparison.Ordinal) && !address.Host.EndsWith('.');

    // Control and formatting characters can turn a name around, or make it look like another's.
    private static string Line(string written) =>
        string.Join(' ', string.Concat(written.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
