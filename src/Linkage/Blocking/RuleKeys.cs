using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Blocking;

/// <summary>Writes the keys of all rules of a record; parts that several rules share are read once.</summary>
internal sealed class RuleKeys
{
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

    /// <summary>Reads the keys of rules from the records of one set.</summary>
    public Reader Read(RecordSet records) => new(this, records);

    /// <summary>Reads the keys of one record after another; for one thread.</summary>
    internal sealed class Reader(RuleKeys rules, RecordSet records)
    {
        private const int Unread = -1;

        // Of names that several fields repeat; what a record has beyond is not looked up.
        private const int MostKeysOfRule = 256;
        private readonly ulong[] _keys = new ulong[rules.Parts * MostKeysOfPart];
        private readonly int[] _counts = new int[rules.Parts];
        private ulong[] _joined = new ulong[MostKeysOfRule];
        private ulong[] _next = new ulong[MostKeysOfRule];
        private int _row;

        /// <summary>Turns to a record.</summary>
        public void Turn(int row)
        {
            _row = row;
            Array.Fill(_counts, Unread);
        }

        /// <summary>The keys of a rule, of which parts that are not in the filter are left out; none where a part is missing.</summary>
        public ReadOnlySpan<ulong> KeysOf(int rule, PartFilter? filter)
        {
            _joined[0] = (ulong)rule + 1;
            var count = 1;
            foreach (var part in rules._rules[rule])
            {
                var keys = PartKeys(part, filter);
                if (keys.IsEmpty)
                {
                    return [];
                }

                var next = 0;
                foreach (var before in _joined.AsSpan(0, count))
                {
                    foreach (var key in keys[..Math.Min(keys.Length, MostKeysOfRule - next)])
                    {
                        _next[next++] = Hashing.Join(before, key);
                    }
                }

                (_joined, _next, count) = (_next, _joined, next);
            }

            return _joined.AsSpan(0, count);
        }

        /// <summary>The keys of a part as they are.</summary>
        public ReadOnlySpan<ulong> PartKeys(int part, PartFilter? filter)
        {
            var keys = _keys.AsSpan(part * MostKeysOfPart, MostKeysOfPart);
            if (_counts[part] == Unread)
            {
                var (field, name) = rules._parts[part];
                var count = rules._fields[field].Keys(records.Column(field), _row, name, keys);
                _counts[part] = filter?.Keep(part, keys[..count]) ?? count;
            }

            return keys[.._counts[part]];
        }
    }
}
