using Baoxue.Data.Protection;
using Microsoft.Extensions.Time.Testing;

namespace Baoxue.Features.Tests.Platform.Protection;

/// <summary>A key directory that is gone after the test.</summary>
public sealed class TemporaryKeys : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("baoxue-keys-").FullName;

    public string Keys => Path.Combine(Root, "keys");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero));

    public KeyRing Open(CipherSuite suite = CipherSuite.National, string? fingerprint = null) => KeyRing.Open(Keys, fingerprint, Clock, suite);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
