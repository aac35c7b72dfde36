namespace Kawaraban.Serve.Parts;

/// <summary>What a tile in a row stands for.</summary>
public enum Tile
{
    /// <summary>An independent report; beside a claim: one that makes it.</summary>
    Report,

    /// <summary>A report carried by a further outlet.</summary>
    Copy,

    /// <summary>Beside a claim: a report that does not make it.</summary>
    Silent,
}
