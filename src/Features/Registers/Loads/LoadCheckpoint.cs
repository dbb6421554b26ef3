namespace Baoxue.Features.Registers.Loads;

/// <summary>How far a load has come into the database.</summary>
/// <param name="Row">The last row of the file whose record and findings are stored.</param>
/// <param name="Digest">Folds all records stored so far; a resumed load must come to the same.</param>
/// <param name="Failure">Why the load is being rolled back, once that has begun.</param>
/// <param name="BeginsAfresh">Whether everything stored so far has to go before the file is read again.</param>
internal sealed record LoadCheckpoint(int Row, long Digest, string? Failure = null, bool BeginsAfresh = false)
{
    public static LoadCheckpoint Start { get; } = new(0, 0);
}
