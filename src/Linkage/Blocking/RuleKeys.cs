using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Blocking;

/// <summary>Writes the keys of rules of many records at a time; parts that several rules share are read once.</summary>
internal sealed class RuleKeys
{
    /// <summary>How many records are read at a time: few enough that their keys stay in the cache.</summary>
    public const int RowsOfTurn = 2048;

    private readonly Field[] _fields;
    private readonly (int Field, string Part)[] _parts;
    private readonly int[][] _rules;

    private RuleKeys(Field[] fields, (int Field, string Part)[] parts, int[][] rules) => (_fields, _parts, _rules) = (fields, parts, rules);

    /// <summary>How many rules there are.</summary>
    public int Count => _rules.Length;

    /// <summary>How many different parts the rules consist of.</summary>
    public int Parts => _parts.Length;

    /// <summary>More keys than a part of one record can have.</summary>
    public static int MostKeysOfPart => IdentityNumber.MostRepairs;

    /// <exception cref="ArgumentException">A rule names a field or a part that there is not.</exception>
    public static RuleKeys Of(LinkageStrategy strategy, Field[] fields)
    {
        var parts = new List<(int Field, string Part)>();
        var rules = strategy.Rules.Select(rule => rule.Parts.Select(part =>
        {
            var field = Array.FindIndex(fields, f => f.Name == part.Field);
            if (field < 0 || !fields[field].HasPart(part.Part))
            {
                throw new ArgumentException($"Rule {rule.Name}: there is no {part.Part} of {part.Field}.");
            }

            var known = parts.IndexOf((field, part.Part));
            if (known < 0)
            {
                known = parts.Count;
                parts.Add((field, part.Part));
            }

            return known;
        }).ToArray()).ToArray();
        return new RuleKeys(fields, [.. parts], rules);
    }

    /// <summary>The fields that a rule names.</summary>
    public IEnumerable<int> FieldsOf(int rule) => _rules[rule].Select(p => _parts[p].Field);

    /// <summary>The parts that a rule consists of.</summary>
    public IReadOnlyList<int> PartsOf(int rule) => _rules[rule];

    /// <summary>What a part is.</summary>
    public (int Field, string Part) PartOf(int part) => _parts[part];

    /// <summary>Reads the keys of rules from the records of one set, without those that a filter does not have.</summary>
    public Reader Read(RecordSet records, int[] rules, PartFilter? filter) => new(this, records, rules, filter);

    /// <summary>Reads the keys of some records after those of others; for one thread.</summary>
    internal sealed class Reader(RuleKeys keys, RecordSet records, int[] rules, PartFilter? filter)
    {
        private readonly PartKeys[] _keys = [.. keys._parts.Select(_ => new PartKeys())];
        private FoundKeys _found = new();
        private FoundKeys _next = new();

        /// <summary>The parts of the rules.</summary>
        public int[] Parts { get; } = [.. rules.SelectMany(r => keys._rules[r]).Distinct()];

        /// <summary>Turns to other records, at most <see cref="RowsOfTurn"/>.</summary>
        public void Turn(ReadOnlySpan<int> rows)
        {
            foreach (var part in Parts)
            {
                var (field, name) = keys._parts[part];
                _keys[part].Clear();
                keys._fields[field].ReadKeys(records.Column(field), rows, name, _keys[part]);
                _keys[part].Spread(part, filter);
            }
        }

        /// <summary>The keys of a rule until the next question; none of a record that lacks a part.</summary>
        public FoundKeys KeysOf(int rule)
        {
            var parts = keys._rules[rule];
            var fewest = parts[0];
            foreach (var part in parts)
            {
                fewest = _keys[part].All.Length < _keys[fewest].All.Length ? part : fewest;
            }

            _found.Begin(Hashing.Mix((ulong)rule + 1), _keys[fewest]);
            foreach (var part in parts)
            {
                if (part != fewest)
                {
                    _next.Join(_found, _keys[part]);
                    (_found, _next) = (_next, _found);
                }
            }

            return _found;
        }

        /// <summary>The keys of a part, spread over 64 bits.</summary>
        public PartKeys PartKeys(int part) => _keys[part];
    }
}
