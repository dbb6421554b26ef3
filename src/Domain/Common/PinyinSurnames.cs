using System.Collections.Frozen;

namespace Baoxue.Domain.Common;

/// <summary>Characters that are read otherwise when they are a surname (姓氏读音).</summary>
internal static class PinyinSurnames
{
    private static readonly FrozenDictionary<string, string[]> Readings = new Dictionary<string, string[]>
    {
        ["单"] = ["shan"], ["單"] = ["shan"], ["曾"] = ["zeng"], ["解"] = ["xie"], ["仇"] = ["qiu"], ["查"] = ["zha"], ["朴"] = ["piao"],
        ["区"] = ["ou"], ["區"] = ["ou"], ["任"] = ["ren"], ["盖"] = ["ge"], ["蓋"] = ["ge"], ["缪"] = ["miao"], ["繆"] = ["miao"],
        ["翟"] = ["zhai"], ["华"] = ["hua"], ["種"] = ["chong"], ["种"] = ["chong"], ["重"] = ["chong"], ["秘"] = ["bi"], ["冼"] = ["xian"],
        ["洗"] = ["xian"], ["召"] = ["shao"], ["尹"] = ["yin"], ["员"] = ["yun"], ["員"] = ["yun"], ["贠"] = ["yun"], ["折"] = ["she"],
        ["佘"] = ["she"], ["乐"] = ["yue"], ["樂"] = ["yue"], ["覃"] = ["qin"], ["那"] = ["na"], ["牟"] = ["mu"], ["逄"] = ["pang"],
        ["晁"] = ["chao"], ["郇"] = ["xun"], ["隗"] = ["wei"], ["卜"] = ["bu"], ["柏"] = ["bai"], ["薄"] = ["bo"], ["谌"] = ["chen"],
        ["諶"] = ["chen"], ["郗"] = ["xi"], ["宿"] = ["su"], ["祭"] = ["zhai"], ["尉"] = ["wei"], ["幺"] = ["yao"], ["句"] = ["gou"],
        ["黑"] = ["he"], ["盛"] = ["sheng"], ["葛"] = ["ge"], ["哈"] = ["ha"], ["阚"] = ["kan"], ["闞"] = ["kan"], ["燕"] = ["yan"],
        ["宁"] = ["ning"], ["过"] = ["guo"], ["長"] = ["chang"], ["缑"] = ["gou"], ["亓"] = ["qi"], ["邸"] = ["di"], ["撒"] = ["sa"],
        ["尉迟"] = ["yu", "chi"], ["尉遲"] = ["yu", "chi"], ["万俟"] = ["mo", "qi"], ["萬俟"] = ["mo", "qi"], ["令狐"] = ["ling", "hu"],
        ["长孙"] = ["zhang", "sun"], ["長孫"] = ["zhang", "sun"], ["单于"] = ["chan", "yu"], ["澹台"] = ["tan", "tai"], ["澹臺"] = ["tan", "tai"],
        ["鲜于"] = ["xian", "yu"], ["宰父"] = ["zai", "fu"], ["亓官"] = ["qi", "guan"], ["濮阳"] = ["pu", "yang"], ["夏侯"] = ["xia", "hou"],
        ["皇甫"] = ["huang", "fu"], ["呼延"] = ["hu", "yan"], ["拓跋"] = ["tuo", "ba"], ["吐谷浑"] = ["tu", "yu", "hun"], ["可朱浑"] = ["ke", "zhu", "hun"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The longest surname in the table, in characters.</summary>
    private const int Longest = 3;

    /// <summary>The reading of the surname a name begins with, and how many characters it takes; null when it is read as usual.</summary>
    public static (string[] Syllables, int Length)? Of(ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(Longest, name.Length); length > 0; length--)
        {
            if (Readings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..length], out var syllables))
            {
                return (syllables, length);
            }
        }

        return null;
    }
}
