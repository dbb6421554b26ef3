using System.Text.Json;

namespace Baoxue.Linkage;

/// <summary>The words of one object of JSON, each of which must be known, there, and of its kind.</summary>
internal sealed class JsonWords
{
    private readonly Dictionary<string, JsonElement> _values;
    private readonly HashSet<string> _read = [];
    private readonly string _of;

    public JsonWords(JsonElement element, string of)
    {
        _of = of;
        _values = element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().ToDictionary(p => p.Name, p => p.Value) : throw new FormatException($"{of} is no object.");
    }

    public string Text(string word) => TextOrNull(word) ?? throw Wrong(word, "text");

    public string? TextOrNull(string word) => Value(word) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Null } => null,
        _ => throw Wrong(word, "text"),
    };

    public FieldKind Kind(string word) =>
        Text(word) is var text && Enum.GetValues<FieldKind>().Cast<FieldKind?>().FirstOrDefault(k => k.ToString() == text) is { } kind
            ? kind
            : throw new FormatException($"There is no kind of field called {text}.");

    public int Number(string word) => Value(word) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw Wrong(word, "whole number");

    public long LongNumber(string word) => Value(word) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : throw Wrong(word, "whole number");

    public double Bits(string word) => Value(word) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var bits) && double.IsFinite(bits) ? bits : throw Wrong(word, "number");

    public IReadOnlyList<string> Texts(string word) =>
        [.. Items(word).Select(i => i.ValueKind == JsonValueKind.String ? i.GetString()! : throw Wrong(word, "list of texts"))];

    public IReadOnlyList<T> Each<T>(string word, Func<JsonWords, T> read) => [.. Items(word).Select((item, i) =>
    {
        var words = new JsonWords(item, $"{word}[{i}]");
        var one = read(words);
        words.RefuseOthers();
        return one;
    })];

    /// <summary>Refuses words that nobody asked for: a slip in one would silently be the default.</summary>
    public void RefuseOthers()
    {
        if (_values.Keys.FirstOrDefault(w => !_read.Contains(w)) is { } unknown)
        {
            throw new FormatException($"{_of} has no {unknown}.");
        }
    }

    private JsonElement.ArrayEnumerator Items(string word) => Value(word) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : throw Wrong(word, "list");

    private JsonElement Value(string word)
    {
        _read.Add(word);
        return _values.TryGetValue(word, out var value) ? value : throw new FormatException($"{_of} lacks {word}.");
    }

    private FormatException Wrong(string word, string what) => new($"{word} of {_of} is no {what}.");
}
