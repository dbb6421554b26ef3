using Baoxue.Linkage.Blocking;
using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Sql;

/// <summary>A strategy resolved to columns: which fields, and which parts of the rules are one key of a record and which several.</summary>
internal sealed class SqlPlan(LinkagePlan plan)
{
    public LinkagePlan Plan => plan;

    public IReadOnlyList<SqlField> Fields { get; } = [.. plan.Strategy.Fields.Select((definition, f) => SqlField.Of(f, definition, plan.Fields[f]))];

    public IEnumerable<SqlNames> NameFields => Fields.OfType<SqlNames>();

    /// <summary>The parts of which a record has one key at most; each is a column.</summary>
    public IEnumerable<int> SingleParts => Enumerable.Range(0, plan.Rules.Parts).Where(p => !HasSeveral(p));

    /// <summary>The parts of which it may have several.</summary>
    public IEnumerable<int> SeveralParts => Enumerable.Range(0, plan.Rules.Parts).Where(HasSeveral);

    /// <summary>The column of a part.</summary>
    public static string Part(int part) => $"p{part}";

    public bool HasSeveral(int part) => plan.Rules.PartOf(part) is var (field, name) && (name == KeyParts.Repaired || plan.Fields[field] is PersonNamesField);

    /// <summary>The keys of a part of a record.</summary>
    public IEnumerable<long> KeysOf(RecordSet records, int row, int part)
    {
        var (field, name) = plan.Rules.PartOf(part);
        var keys = new ulong[RuleKeys.MostKeysOfPart];
        var count = plan.Fields[field].Keys(records.Column(field), row, name, keys);
        return keys.Take(count).Select(k => unchecked((long)k));
    }
}
