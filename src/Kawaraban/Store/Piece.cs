using System.Globalization;

namespace Kawaraban.Store;

/// <summary>What can be liked, shared and commented on. The numbers stand in the database.</summary>
public enum PieceKind
{
    Article = 1,
    Story = 2,
}

/// <summary>An article or a story, where either may be meant.</summary>
public readonly record struct Piece(PieceKind Kind, long Id)
{
    public static Piece Of(ArticleId article) => new(PieceKind.Article, article.Value);

    public static Piece Of(StoryId story) => new(PieceKind.Story, story.Value);

    /// <summary>The address of its page on this site.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{FolderOf(Kind)}/{Id}");

    public static string FolderOf(PieceKind kind) => kind == PieceKind.Article ? "/articles" : "/stories";
}

/// <summary>How often a piece was read, liked, commented on and shared; of a story with those that merged into it.</summary>
public sealed record Tally
{
    public static Tally None { get; } = new();

    public int Reads { get; init; }
    public int Likes { get; init; }
    public int Comments { get; init; }
    public int Shares { get; init; }
}

/// <summary>A piece as a particular reader stands to it.</summary>
internal sealed record PieceState
{
    /// <summary>The piece itself; for a merged story the one it merged into.</summary>
    public required Piece Piece { get; init; }

    public required string Uuid { get; init; }

    /// <summary>Whose it is alone (<see cref="Whose"/>): nobody else is there to talk with of it. Null: everybody's.</summary>
    public ReaderId? OnlyFor { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    public required Tally Tally { get; init; }

    public bool IsLiked { get; init; }
}
