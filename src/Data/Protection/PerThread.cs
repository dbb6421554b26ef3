namespace Baoxue.Data.Protection;

/// <summary>One object for each thread, for ciphers that keep their state between calls.</summary>
// It lives as long as the process, like the keys; there is no moment at which to dispose of it.
#pragma warning disable CA1001
internal sealed class PerThread<T>(Func<T> make) where T : class
{
    private readonly ThreadLocal<T> _values = new(make);

    public T Mine => _values.Value!;
}
#pragma warning restore CA1001
