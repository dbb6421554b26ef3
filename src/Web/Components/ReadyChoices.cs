using System.Collections;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Baoxue.Web.Components;

/// <summary>Very many choices whose markup is made once and not at every page (现成的选项).</summary>
public sealed class ReadyChoices : IReadOnlyList<Choice>
{
    private readonly IReadOnlyList<Choice> _choices;
    private readonly string _markup;

    // Where in the markup a choice says that it is chosen.
    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);

    public ReadyChoices(IReadOnlyList<Choice> choices)
    {
        _choices = choices;
        var markup = new StringBuilder();
        foreach (var choice in choices)
        {
            markup.Append("<option value=\"").Append(Markup.Of(choice.Value)).Append('"');
            _ends[choice.Value] = markup.Length;
            markup.Append('>').Append(Markup.Of(choice.Text)).Append("</option>");
        }

        _markup = markup.ToString();
    }

    public int Count => _choices.Count;

    public Choice this[int index] => _choices[index];

    /// <summary>The markup of all of them with one chosen, if it is among them.</summary>
    public MarkupString Selecting(string? value) =>
        new(value is not null && _ends.TryGetValue(value, out var at) ? string.Concat(_markup.AsSpan(0, at), " selected", _markup.AsSpan(at)) : _markup);

    public IEnumerator<Choice> GetEnumerator() => _choices.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
