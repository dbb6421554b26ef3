namespace Baoxue.Features.Registers.Loads;

/// <summary>An upload kept on disk under a name of ours.</summary>
/// <param name="Id">Names it; a load made from it takes the same id.</param>
/// <param name="Name">As the user calls it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">SHA-256 in hexadecimal.</param>
public sealed record StoredFile(Guid Id, string Name, long Size, string Hash);
