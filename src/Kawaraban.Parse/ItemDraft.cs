using Kawaraban.Parse.Text;

namespace Kawaraban.Parse;

/// <summary>An item while its elements are read; each offers what it has, with a rank, whatever order they come in.</summary>
internal sealed class ItemDraft
{
    private readonly List<Author> _authors = [];
    private readonly List<string> _tags = [];
    private readonly List<Attachment> _attachments = [];
    private readonly List<Attachment> _media = [];

    public Preferred<string> Id;
    public Preferred<string> Url;
    public Preferred<string> OriginalUrl;
    public Preferred<string> Title;
    public Preferred<Body> Content;
    public Preferred<Body> Summary;
    public Preferred<string> CommentsUrl;
    public Preferred<string> Image;
    public Preferred<string> Language;
    public Preferred<ItemSource> Source;
    private Preferred<DateTimeOffset?> _published;
    private Preferred<DateTimeOffset?> _modified;

    public void Published(string text, int rank)
    {
        if (_published.Wants(rank))
            _published.Offer(FeedDate.Parse(text), rank);
    }

    /// <summary>Of several dates of change the last one counts.</summary>
    public void Modified(string text, int rank) => _modified.OfferLatest(FeedDate.Parse(text), rank);

    public void Author(Author? author)
    {
        if (author is not null && !_authors.Contains(author))
            _authors.Add(author);
    }

    public void Tag(string? tag)
    {
        tag = PlainText.FromText(tag);
        if (tag is not null && !_tags.Contains(tag))
            _tags.Add(tag);
    }

    public void Attach(Attachment? attachment) => Add(_attachments, attachment);

    /// <summary>A media file; it counts as attached when the item has no enclosure, for then it often is the same file in other sizes.</summary>
    public void AttachMedia(Attachment? attachment) => Add(_media, attachment);

    public FeedItem Build()
    {
        var content = Content.Value ?? Summary.Value;
        var summary = Content.Value is null || Summary.Value?.Html == Content.Value.Html ? null : Summary.Value;
        return new FeedItem
        {
            Id = Id.Value,
            Url = Url.Value ?? OriginalUrl.Value,
            OriginalUrl = OriginalUrl.Value,
            Title = Title.Value,
            ContentHtml = content?.Html,
            Summary = summary?.Html,
            ContentBase = (content ?? summary)?.Base,
            Published = _published.Value,
            Modified = _modified.Value,
            Authors = [.. _authors],
            Tags = [.. _tags],
            Attachments = [.. _attachments.Count > 0 ? _attachments : _media],
            CommentsUrl = CommentsUrl.Value,
            Image = Image.Value,
            Source = Source.Value,
            Language = Language.Value,
        };
    }

    private static void Add(List<Attachment> list, Attachment? attachment)
    {
        if (attachment is not null && !list.Exists(known => known.Url == attachment.Url))
            list.Add(attachment);
    }
}

/// <summary>HTML with what its relative addresses are relative to.</summary>
internal sealed record Body(string Html, Uri? Base);
