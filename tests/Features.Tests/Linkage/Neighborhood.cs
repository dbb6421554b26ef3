using System.Globalization;
using Baoxue.Linkage;

namespace Baoxue.Features.Tests.Linkage;

/// <summary>Two made-up registers with everything that is compared in more than one way: twins, borrowed numbers, long names, homophones, moved families.</summary>
internal sealed class Neighborhood
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾单翟";
    private const string Characters = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华建文玉梅红玲铃鹏辉鑫波斌宇浩凯晨雨佳欣怡悦子梓涵韩轩志智成陈";
    private static readonly string[] LongNames = ["买买提·吐尔逊", "阿依古丽·买买提", "古丽娜尔·阿不都热依木", "买买提吐尔逊", "阿依古力·买买提"];
    private static readonly (char One, char Other)[] TakenForOneAnother = [('志', '智'), ('梓', '子'), ('陈', '成'), ('玲', '铃'), ('丽', '莉'), ('欣', '心'), ('伟', '玮'), ('涛', '滔'), ('静', '敬'), ('怡', '宜')];
    private static readonly string[] Roads = ["幸福路", "人民路", "张庄村", "解放街", "和平里"];
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private readonly Random _chance;

    /// <param name="people">How many families have a child in it.</param>
    /// <param name="slips">Which part of the fields is wrong, 0 to 1.</param>
    /// <param name="seed">Chance.</param>
    /// <param name="fields">How many fields the registers have, from the first.</param>
    public Neighborhood(int people, double slips, int seed, int fields)
    {
        _chance = new Random(seed);
        (Left, Right) = (new([.. Strategy.Fields.Take(fields)]), new([.. Strategy.Fields.Take(fields)]));
        for (var person = 0; person < people; person++)
        {
            var birth = new DateOnly(2010, 1, 1).AddDays(_chance.Next(2_500));
            string?[] resident =
            [
                Number(birth, person), Happens(0.03) ? LongNames[_chance.Next(LongNames.Length)] : Name(), Happens(0.5) ? "男" : "女", Written(birth),
                $"{Name()}、{Name()}", $"丰县城关镇{Roads[_chance.Next(Roads.Length)]}{_chance.Next(1, 60)}号{_chance.Next(1, 9)}单元{_chance.Next(1, 9)}",
            ];
            Add(resident, slips);
            if (Happens(0.05))
            {
                // A twin, who now and then carries the number of the other, and now and then is not registered.
                var name = $"{resident[1]![..1]}{Of(Characters)}{Of(Characters)}";
                string?[] twin = [Number(birth, person + 1), name, Happens(0.5) ? "男" : "女", resident[3], resident[4], resident[5]];
                Add(Left, Happens(0.2) ? resident[0] : Happens(0.2) ? null : twin[0], twin[1], twin[2], twin[3], twin[4], twin[5]);
                if (Happens(0.7))
                {
                    Add(Right, twin);
                }
            }
        }
    }

    public static LinkageStrategy Strategy { get; } = new(
        [
            new("number", FieldKind.Identifier), new("name", FieldKind.PersonName), new("sex", FieldKind.Category), new("birth", FieldKind.Date), new("parents", FieldKind.PersonNames),
            new("address", FieldKind.Address),
        ],
        [
            new BlockingRule("number", [new KeyPart("number", KeyParts.Repaired)]),
            new BlockingRule("birth", [new KeyPart("birth")]) { LargestBlock = 12 },
            new BlockingRule("name + year", [new KeyPart("name"), new KeyPart("birth", KeyParts.Year)]),
            new BlockingRule("sound + month", [new KeyPart("name", KeyParts.Sound), new KeyPart("birth", KeyParts.YearMonth)]),
            new BlockingRule("parents + surname", [new KeyPart("parents"), new KeyPart("name", KeyParts.Surname)]),
            new BlockingRule("day + road", [new KeyPart("birth", KeyParts.MonthDay), new KeyPart("address", KeyParts.Road)]),
        ])
    {
        ExactField = "number",
        Verify = ["name", "birth"],
        NeedsOneOf = ["number", "name"],
        Training = ["number", "name + year"],
        Window = "birth",
    };

    public RecordSet Left { get; }

    public RecordSet Right { get; }

    private static void Add(RecordSet records, params string?[] values) => records.Add(values.AsSpan(0, records.Fields.Count));

    private void Add(string?[] resident, double slips)
    {
        Add(Right, [.. resident.Select(value => Happens(slips / 10) ? null : value)]);
        if (Happens(0.02))
        {
            Add(Right, resident);
        }

        if (Happens(0.1))
        {
            // Registered, and no child of the other register; some long ago.
            Add(Right, Number(new DateOnly(1970, 1, 1), _chance.Next(1_000)), Name(), "女", "1970-01-01", null, resident[5]);
            return;
        }

        for (var copies = Happens(0.03) ? 2 : 1; copies > 0; copies--)
        {
            Add(Left, 
                Happens(slips) ? Slipped(resident[0]!) : Happens(slips / 3) ? null : resident[0],
                Happens(slips) ? $"{resident[1]![..^1]}{Of(Characters)}" : Happens(slips / 3) ? resident[1]![..^1] : Happens(slips / 5) ? null : Happens(slips / 5) ? $"{Of(Surnames)}{resident[1]![1..]}" : Happens(slips) ? Typed(resident[1]!) : resident[1],
                Happens(slips) ? null : resident[2],
                Happens(slips) ? Written(DateOnly.Parse(resident[3]!, CultureInfo.InvariantCulture).AddDays(_chance.Next(-40, 400))) : Happens(slips / 3) ? null : resident[3],
                Happens(slips) ? null : Happens(0.1) ? Name() : Happens(slips) ? Typed(resident[4]!) : resident[4]!.Split('、')[_chance.Next(2)],
                Happens(slips / 3) ? null : Happens(0.2) ? $"{Roads[_chance.Next(Roads.Length)]}{_chance.Next(1, 60)}号" : resident[5]);
        }
    }

    // A digit is wrong, neighbors are exchanged, or both.
    private string Slipped(string number)
    {
        var digits = number.ToCharArray();
        for (var slips = _chance.Next(1, 4); slips > 0; slips--)
        {
            var at = _chance.Next(16);
            if (Happens(0.5))
            {
                (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
            }
            else
            {
                digits[at] = (char)('0' + _chance.Next(10));
            }
        }

        return new string(digits);
    }

    private static string Typed(string name) => TakenForOneAnother.Aggregate(name, (text, pair) => text.Replace(pair.One, pair.Other));

    private string Name() => Happens(0.2) ? $"{Of(Surnames)}{Of(Characters)}" : Happens(0.03) ? $"欧阳{Of(Characters)}{Of(Characters)}" : $"{Of(Surnames)}{Of(Characters)}{Of(Characters)}";

    private static string Number(DateOnly birth, int person)
    {
        var digits = $"341699{birth:yyyyMMdd}{person % 1000:000}";
        return digits + "10X98765432"[digits.Select((d, i) => (d - '0') * Weights[i]).Sum() % 11];
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool Happens(double share) => _chance.NextDouble() < share;

    private char Of(string characters) => characters[_chance.Next(characters.Length)];
}
