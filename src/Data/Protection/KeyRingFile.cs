namespace Baoxue.Data.Protection;

/// <summary>What stands in <c>ring.json</c>.</summary>
/// <param name="Format">1.</param>
/// <param name="Master">The number of the master key that wraps the keys.</param>
/// <param name="Keys">The wrapped keys.</param>
internal sealed record KeyRingFile(int Format, int Master, IReadOnlyList<WrappedKey> Keys);
