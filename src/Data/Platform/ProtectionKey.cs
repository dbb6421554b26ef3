using Baoxue.Domain.Platform;

namespace Baoxue.Data.Platform;

/// <summary>One key of the cookie protection (数据保护密钥), shared by all instances of the application.</summary>
[UnscopedByDesign("Keys of the application itself.")]
public sealed class ProtectionKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The key's XML, sealed by the key ring.</summary>
    public required byte[] Sealed { get; init; }
}
