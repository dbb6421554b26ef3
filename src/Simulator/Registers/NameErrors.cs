using Baoxue.Domain.Common;
using Baoxue.Simulator.Names;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>Ways to write a name wrongly.</summary>
internal static class NameErrors
{
    private const string Homophones =
        "轩宣 浩皓 宇雨 梓子 博伯 睿瑞 泽则 俊峻 奕亦 辰晨 铭明 嘉佳 煜昱 航杭 恒衡 硕朔 文雯 天添 豪毫 彬斌 涵晗 欣新 怡宜 诗施 可珂 馨心 梦孟 思斯 琪琦 语羽 嫣烟 若偌 萱暄 妍研 彤童 瑶谣 淑舒 雅娅 婷亭 依伊 诺喏 悦月 伟维 强墙 磊蕾 勇永 涛滔 杰洁 鹏朋 辉晖 峰锋 丽莉 敏闵 静婧 娟涓 艳燕 霞侠 红洪 玲琳";

    private const string LookAlikes =
        "泽择 俊悛 辰唇 铭酩 煜煌 航舫 恒桓 硕顾 豪毫 涵函 怡恰 诗侍 馨罄 琪棋 语悟 萱宣 妍研 彤肜 瑶摇 淑叔 悦说 轩軒 浩洁 宇字 博搏 子孑 天夭 文义 佳住 嘉喜 晨宸 翔详 彬杉 欣掀 雨两 可司 梦楚 思恩 嫣焉 若苦 雅推 婷停 依衣 诺若 伟纬 强弱 涛祷 鹏朋 峰蜂 丽俪 敏梅 静净 国囯 建健 德徳 秀季 英荚 兰三 玉王";

    private static readonly Dictionary<string, string> RarePinyin = new(StringComparer.Ordinal)
    {
        ["龑"] = "yan", ["𬭎"] = "hong", ["䶮"] = "yan", ["𤧛"] = "xian", ["㛃"] = "jie", ["犇"] = "ben", ["珺"] = "jun", ["翀"] = "chong",
        ["玥"] = "yue", ["婳"] = "hua",
    };

    private static readonly Dictionary<char, char> SameSound = Pairs(Homophones);
    private static readonly Dictionary<char, char> SameLook = Pairs(LookAlikes);

    /// <summary>The wrong name, or null when this mistake cannot be made with this name.</summary>
    public static string? Wrong(ref Chance chance, DirtKind kind, Person person)
    {
        var name = person.Name;
        return kind switch
        {
            DirtKind.NameHomophone => Swap(name, SameSound),
            DirtKind.NameLookAlike => Swap(name, SameLook),
            DirtKind.NameRareCharacter => Rare(ref chance, name),
            DirtKind.NameMiddleDot => name.Contains(PersonName.MiddleDot) ? name.Replace(PersonName.MiddleDot, chance.Pick("•．‧.・".ToCharArray())) : null,
            DirtKind.NameSpaced => name.Length == 2 ? $"{name[0]}\u3000{name[1]}" : name.Contains(PersonName.MiddleDot) ? null : name + " ",
            DirtKind.NameFormer => person.FormerName,
            _ => null,
        };
    }

    private static string? Swap(string name, Dictionary<char, char> pairs)
    {
        var last = name[^1];
        return name.Length > 1 && pairs.TryGetValue(last, out var other) && other != last ? name[..^1] + other : null;
    }

    private static string? Rare(ref Chance chance, string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            var text = rune.ToString();
            if (GivenNames.Rare.Contains(text))
            {
                return name.Replace(text, chance.Pick(["*", "?", "？", RarePinyin[text]]), StringComparison.Ordinal);
            }
        }

        return null;
    }

    private static Dictionary<char, char> Pairs(string table)
    {
        var pairs = new Dictionary<char, char>();
        foreach (var pair in table.Split(' '))
        {
            pairs[pair[0]] = pair[1];
        }

        return pairs;
    }
}
