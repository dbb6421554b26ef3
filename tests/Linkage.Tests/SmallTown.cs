namespace Baoxue.Linkage.Tests;

/// <summary>People of a made-up town, and the two registers that know them, with as many slips as asked for.</summary>
internal sealed class SmallTown
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private const string Characters = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华建文玉梅红玲鹏辉鑫波斌宇浩凯晨雨佳欣怡悦子涵梓轩";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public SmallTown(int people, double slips, int seed = 1)
    {
        Left = new RecordSet(Fields);
        Right = new RecordSet(Fields);
        foreach (var (left, right) in Values(people, slips, seed))
        {
            Left.Add(left);
            Right.Add(right);
        }
    }

    public static FieldDefinition[] Fields { get; } =
    [
        new("number", FieldKind.Identifier), new("name", FieldKind.PersonName), new("birth", FieldKind.Date), new("parents", FieldKind.PersonNames),
    ];

    public static LinkageStrategy Strategy { get; } = new(
        Fields,
        [
            new BlockingRule("number", [new KeyPart("number", KeyParts.Repaired)]),
            new BlockingRule("birth", [new KeyPart("birth")]),
            new BlockingRule("name", [new KeyPart("name")]),
            new BlockingRule("parents and surname", [new KeyPart("parents"), new KeyPart("name", KeyParts.Surname)]),
        ])
    {
        ExactField = "number",
        Verify = ["name", "birth"],
        NeedsOneOf = ["number", "name"],
        Training = ["number", "name"],
    };

    /// <summary>Row n of both sides is the same person.</summary>
    public RecordSet Left { get; }

    public RecordSet Right { get; }

    /// <summary>Seventeen digits with their check character.</summary>
    public static string Number(string digits) => digits + "10X98765432"[digits.Select((d, i) => (d - '0') * Weights[i]).Sum() % 11];

    /// <summary>What the two registers say of each person.</summary>
    public static List<(string?[] Left, string?[] Right)> Values(int people, double slips, int seed = 1)
    {
        var chance = new Random(seed);
        var values = new List<(string?[] Left, string?[] Right)>(people);
        for (var person = 0; person < people; person++)
        {
            var birth = new DateOnly(2008, 1, 1).AddDays(chance.Next(3_000));
            var name = $"{Of(Surnames)}{Of(Characters)}{Of(Characters)}";
            var number = Number($"341699{birth:yyyyMMdd}{person % 1000:000}");
            var parents = $"{Of(Surnames)}{Of(Characters)}{Of(Characters)}";
            string?[] left =
            [
                Slips() ? (chance.Next(2) == 0 ? null : Wrong(number)) : number,
                Slips() ? $"{name[..2]}{Of(Characters)}" : name,
                Slips() ? birth.AddDays(chance.Next(1, 20)).ToString("yyyy-MM-dd") : birth.ToString("yyyy-MM-dd"),
                Slips() ? null : parents,
            ];
            values.Add((left, [number, name, birth.ToString("yyyy-MM-dd"), parents]));
        }

        return values;

        bool Slips() => chance.NextDouble() < slips;

        char Of(string characters) => characters[chance.Next(characters.Length)];

        string Wrong(string number)
        {
            var at = chance.Next(17);
            return $"{number[..at]}{(char)('0' + ((number[at] - '0' + chance.Next(1, 10)) % 10))}{number[(at + 1)..]}";
        }
    }
}
