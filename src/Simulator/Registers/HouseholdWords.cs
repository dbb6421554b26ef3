using Baoxue.Domain.Common;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>Words of the household register that follow from a person's place in the family.</summary>
internal static class HouseholdWords
{
    public static string Relation(Family family, Person head, Person member)
    {
        var hasThreeGenerations = family.Members.Any(m => m.Kinship is Kinship.Father);
        return member == head ? "户主" : member.Kinship switch
        {
            Kinship.Grandfather => "父亲",
            Kinship.Grandmother => head.Kinship == Kinship.Grandfather ? "妻" : "母亲",
            Kinship.Father => "子",
            Kinship.Mother => head.Kinship == Kinship.Father ? "妻" : "儿媳",
            Kinship.Offspring => hasThreeGenerations && head.Kinship is Kinship.Grandfather or Kinship.Grandmother
                ? member.Sex == Sex.Male ? "孙子" : "孙女"
                : head.Kinship == Kinship.Offspring ? (member.Sex == Sex.Male ? "兄弟" : "姐妹") : member.Sex == Sex.Male ? "子" : "女",
        };
    }

    public static string Schooling(int age) => age switch
    {
        < 6 => "学龄前儿童",
        < 12 => "小学",
        < 45 => "初中",
        < 65 => "小学",
        _ => "文盲或半文盲",
    };

    public static string Marriage(Family family, Person member, DateOnly on) => member.Kinship == Kinship.Offspring
        ? "未婚"
        : family.Members.Any(m => m != member && m.IsAliveOn(on) && Pair(m.Kinship, member.Kinship)) ? "有配偶" : "丧偶";

    private static bool Pair(Kinship one, Kinship other) => (one, other) is
        (Kinship.Father, Kinship.Mother) or (Kinship.Mother, Kinship.Father) or (Kinship.Grandfather, Kinship.Grandmother) or (Kinship.Grandmother, Kinship.Grandfather);
}
