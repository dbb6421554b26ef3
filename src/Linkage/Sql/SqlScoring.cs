using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Sql;

/// <summary>The middle steps: how the fields of each pair stand to one another, and what that says in bits.</summary>
internal static class SqlScoring
{
    public static IEnumerable<SqlStep> Steps(SqlPlan script, LinkageWeights weights) =>
        [.. script.NameFields.Any() ? Names() : [], Levels(script), Bits(script, weights), Scores(script, weights)];

    /// <summary>The column of the level of a field.</summary>
    public static string Level(int field) => $"level_{field}";

    /// <summary>The column of the bits of a field.</summary>
    public static string Bits(int field) => $"bits_{field}";

    // Each pair of names that meet is compared once, however many children have it.
    private static IEnumerable<SqlStep> Names() =>
    [
        LinkageSql.Step("met_names", """
            select c.left_id, c.right_id, a.field, a.name as left_name, b.name as right_name
            from candidates c join left_names a on a.id = c.left_id join right_names b on b.id = c.right_id and b.field = a.field
            """),
        LinkageSql.Step("name_levels", $"""
            select p.left_name, p.right_name, {NameLevel()} as level
            from (select distinct left_name, right_name from met_names where left_name <> right_name) p
            join letters a on a.name = p.left_name
            join letters b on b.name = p.right_name
            left join long_names g on g.left_name = p.left_name and g.right_name = p.right_name
            {string.Join("\n", Positions.Select(i => $"left join alike s{i} on s{i}.a = a.c{i} and s{i}.b = b.c{i}"))}
            """),
        LinkageSql.Step("pair_names", $"""
            select m.left_id, m.right_id, m.field, min(case when m.left_name = m.right_name then {NameComparison.Same} else n.level end) as level
            from met_names m left join name_levels n on n.left_name = m.left_name and n.right_name = m.right_name
            group by m.left_id, m.right_id, m.field
            """),
    ];

    private static IEnumerable<int> Positions => Enumerable.Range(1, PackedName.MostCharacters);

    // As NameComparison does it; long names are looked up.
    private static string NameLevel()
    {
        var differing = $"({string.Join(" + ", Positions.Select(i => $"case when a.c{i} <> b.c{i} then 1 else 0 end"))})";
        var sounding = $"({string.Join(" + ", Positions.Select(i => $"case when a.c{i} <> b.c{i} and s{i}.grade = {Chinese.AlikeCharacters.SameSound} then 1 else 0 end"))})";
        var similar = $"({string.Join(" + ", Positions.Select(i => $"case when a.c{i} <> b.c{i} and s{i}.grade = {Chinese.AlikeCharacters.Similar} then 1 else 0 end"))})";
        return $"""
            case when a.count > {PackedName.MostCharacters} or b.count > {PackedName.MostCharacters} then coalesce(g.level, {NameComparison.Other})
                when a.count <> b.count then case
                    when a.c1 <> b.c1 then {NameComparison.Other}
                    when ({LeftOut("a", "b")}) or ({LeftOut("b", "a")}) then {NameComparison.OneOther}
                    else {NameComparison.OnlySurname} end
                when {sounding} = {differing} then {NameComparison.SameSound}
                when {differing} - {sounding} = 1 and {similar} = 1 then {NameComparison.OneSimilar}
                when {differing} = 1 and a.c1 <> b.c1 and a.count > 1 then {NameComparison.OtherSurname}
                when {differing} = 1 and a.count > 2 then {NameComparison.OneOther}
                when a.c1 = b.c1 then {NameComparison.OnlySurname}
                else {NameComparison.Other} end
            """;
    }

    // The same surname, and of the given name one character left out.
    private static string LeftOut(string shorter, string longer) => $"""
        ({shorter}.count = 2 and {longer}.count = 3 and ({shorter}.c2 = {longer}.c2 or {shorter}.c2 = {longer}.c3))
        or ({shorter}.count = 3 and {longer}.count = 4 and (
            ({shorter}.c2 = {longer}.c2 and ({shorter}.c3 = {longer}.c3 or {shorter}.c3 = {longer}.c4)) or ({shorter}.c2 = {longer}.c3 and {shorter}.c3 = {longer}.c4)))
        """;

    private static SqlStep Levels(SqlPlan script)
    {
        var levels = script.Fields.Select(f =>
            $"case when l.{f.Value} is null then {f.Field.MissingLeft} when r.{f.Value} is null then {f.Field.MissingLeft + 1} else {f.Level} end as {Level(f.Number)}");
        var names = script.NameFields.Select(f => $"left join pair_names n{f.Number} on n{f.Number}.left_id = c.left_id and n{f.Number}.right_id = c.right_id and n{f.Number}.field = {f.Number}");
        return LinkageSql.Step("levels", $"""
            select c.left_id, c.right_id, c.is_exact,
            {string.Join(",\n", levels)}
            from candidates c join left_records l on l.id = c.left_id join right_records r on r.id = c.right_id
            {string.Join("\n", names)}
            """);
    }

    private static SqlStep Bits(SqlPlan script, LinkageWeights weights)
    {
        var terms = script.NameFields.SelectMany(f => weights.Fields[f.Number].Terms.Select((_, level) =>
            $"left join terms t{f.Number}_{level} on t{f.Number}_{level}.field = {f.Number} and t{f.Number}_{level}.level = {level} and t{f.Number}_{level}.slot = l.{f.Term(level)}"));
        return LinkageSql.Step("bits", $"""
            select v.*,
            {string.Join(",\n", script.Fields.Select(f => $"{BitsOf(f.Number, weights.Fields[f.Number])} as {Bits(f.Number)}"))}
            from levels v join left_records l on l.id = v.left_id
            {string.Join("\n", terms)}
            """);
    }

    private static string BitsOf(int field, FieldWeights weights)
    {
        var levels = weights.Levels.Select((level, l) => l < weights.Terms.Count
            ? $"when {l} then coalesce(t{field}_{l}.bits, {SqlField.Literal(weights.Terms[l].Unseen)})"
            : $"when {l} then {SqlField.Literal(level.Bits)}");
        return $"case v.{Level(field)} {string.Join(" ", levels)} end";
    }

    // Added up in the order of the fields, so that the last bit is that of the library.
    private static SqlStep Scores(SqlPlan script, LinkageWeights weights) => LinkageSql.Step("scores", $"""
        select b.*, {SqlField.Literal(weights.Prior)}{string.Concat(script.Fields.Select(f => $" + b.{Bits(f.Number)}"))} as bits
        from bits b
        """);
}
