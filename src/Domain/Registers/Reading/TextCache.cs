namespace Baoxue.Domain.Registers.Reading;

/// <summary>Remembers what a repeated text was read as (重复值缓存): a register of 250,000 rows names 330 schools and 56 peoples.</summary>
internal sealed class TextCache<TRead>(Func<string, TRead> read)
{
    private const int Capacity = 20_000;
    private readonly Dictionary<string, TRead> _known = new(StringComparer.Ordinal);

    public TRead this[ReadOnlySpan<char> text]
    {
        get
        {
            var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(text, out var known))
            {
                return known;
            }

            if (_known.Count >= Capacity)
            {
                _known.Clear();
            }

            var fresh = new string(text);
            return _known[fresh] = read(fresh);
        }
    }
}
