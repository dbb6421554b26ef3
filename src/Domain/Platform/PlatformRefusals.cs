using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform;

/// <summary>The refusals that the platform can give (拒绝原因).</summary>
public static class PlatformRefusals
{
    /// <summary>The post held does not allow it (无权限).</summary>
    public sealed record NotAllowed() : Refusal("您现在担任的职务没有这项权限。如需办理，请联系区教育局安全管理员。");

    /// <summary>Somebody else changed it first (已被他人修改).</summary>
    public sealed record ChangedMeanwhile() : Refusal("这条记录刚被别人修改过，您的修改没有保存。请刷新页面，核对后再试。");

    /// <summary>Nothing there, or not to be seen (找不到).</summary>
    public sealed record NotFound(string What) : Refusal($"没有找到该{What}，或者它不在您的管理范围内。");

    /// <summary>A text is missing or too long (填写不完整).</summary>
    public sealed record BadText(string Field, string Problem) : Refusal($"“{Field}”{Problem}。");

    /// <summary>A choice that no form offers (选项不存在).</summary>
    public sealed record NoSuchChoice() : Refusal("选择的项目不存在，请重新选择。");

    /// <summary>A number of a person in a text that is kept in clear for years (文字中有个人号码).</summary>
    public sealed record NumberInText(string Field, string Kind) : Refusal($"“{Field}”里写了{Kind}。这里写的内容长期保存，审计管理员也看得到，请删去号码，只写事由。");

    /// <summary>The user name is taken (账号已存在).</summary>
    public sealed record UserNameTaken(string UserName) : Refusal($"账号“{UserName}”已经存在，请换一个。");

    /// <summary>The password is too weak (密码太弱).</summary>
    public sealed record WeakPassword(string Why) : Refusal($"密码不符合要求：{Why}。");

    /// <summary>The role does not fit the organization (角色与机构不符).</summary>
    public sealed record RoleDoesNotFit(string Role, string Organization) : Refusal($"“{Role}”不能设在“{Organization}”。");

    /// <summary>One person may not hold two of the three administrators (三员互斥).</summary>
    public sealed record AdministratorsExcludeEachOther() : Refusal("系统管理员、安全管理员、审计管理员必须由不同的人担任。");

    /// <summary>The name is the present one, which began on another day (名称未变).</summary>
    public sealed record CalledSo(string Name, DateOnly Since) : Refusal($"现在就叫“{Name}”，从 {Since:yyyy-MM-dd} 起使用；名称没有变，生效日期也没有改。");

    /// <summary>More places on one line than a scope has room for (任职过多).</summary>
    public sealed record TooManyPlaces() : Refusal($"同一人在同一条线上同时任职不能超过 {DataScope.PlacesPerLine} 处，请先结束旧的任职。");

    /// <summary>The days are in the wrong order (日期颠倒).</summary>
    public sealed record DaysReversed(string First, string Last) : Refusal($"“{Last}”不能早于“{First}”。");

    /// <summary>An end that is set may only move to an earlier day (不能延长任职).</summary>
    public sealed record WouldExtend(DateOnly Set) : Refusal($"任职已经定于 {Set:yyyy-MM-dd} 结束，只能提前。需要延长的，请另行任命。");

    /// <summary>What is entered has happened; a day to come is not taken (日期未到).</summary>
    public sealed record NotYet(string Day) : Refusal($"“{Day}”不能晚于今天。请到那一天再办理。");

    /// <summary>A new name may not reach back before the present one began (现名称启用在后).</summary>
    public sealed record NamedLater(string Name, DateOnly Since) : Refusal($"现名称“{Name}”从 {Since:yyyy-MM-dd} 起使用，新名称的生效日期不能早于这一天。");

    /// <summary>A register could mean another body by the name (重名).</summary>
    public sealed record NameTaken(string Name, string Other, string OtherCode)
        : Refusal($"“{Name}”已经是“{Other}”（代码 {OtherCode}）的名称或别名，登记表里写它时分不清是哪一个机构。请换一个名称。");

    /// <summary>The code is taken (代码重复).</summary>
    public sealed record CodeTaken(string Code) : Refusal($"机构代码“{Code}”已经存在。");

    /// <summary>An administrator may not also hold a post that sees children (管理员不接触业务数据).</summary>
    public sealed record AdministratorsSeeNoChild() : Refusal("系统管理员、安全管理员、审计管理员不能同时担任可以查看儿童信息的职务。");

    /// <summary>The first administrator is made only while there is no account (已有账号).</summary>
    public sealed record AccountsExist() : Refusal("系统中已有账号，不能再建立首个管理员。请由安全管理员新建账号。");

    /// <summary>Nobody locks the door behind themselves (不能停用自己).</summary>
    public sealed record NotYourself() : Refusal("不能停用自己的账号，也不能重置自己的密码。请由另一位安全管理员办理。");

    /// <summary>Bodies below it, or people in its posts, would go on after its end (尚有下级或任职).</summary>
    /// <param name="Bodies">Names of the bodies below that exist after the day.</param>
    /// <param name="Holders">Who holds a post there after the day, with the post and its body.</param>
    public sealed record StillInUse(IReadOnlyList<string> Bodies, IReadOnlyList<string> Holders)
        : Refusal($"撤销以后还有{string.Join("；还有", Of("下级机构", Bodies).Concat(Of("任职", Holders)))}。请先撤销下级机构、办理离任，再撤销。")
    {
        private const int Named = 10;

        private static IEnumerable<string> Of(string what, IReadOnlyList<string> names) => names.Count == 0 ? []
            : [$"{what} {names.Count} {(what == "任职" ? "项" : "个")}：{string.Join('、', names.Take(Named))}{(names.Count > Named ? "等" : "")}"];
    }

    /// <summary>An end that is set may only move to an earlier day (不能推后撤销).</summary>
    public sealed record WouldLiveOn(DateOnly Set) : Refusal($"机构已经定于 {Set:yyyy-MM-dd} 撤销，只能提前，不能推后。需要继续设立的，请用新代码另建机构。");

    /// <summary>The body does not exist on the day: not yet, or no more (不在存续期内).</summary>
    public sealed record BodyNotThere(string Body, DateOnly Day, DateOnly First, DateOnly? Last)
        : Refusal($"{Day:yyyy-MM-dd} 没有“{Body}”这个机构：它从 {First:yyyy-MM-dd} 起启用{(Last is { } last ? $"，到 {last:yyyy-MM-dd} 撤销" : "")}。请核对日期和机构。");

    /// <summary>Nobody holds a post longer than its body exists (任职超出存续期).</summary>
    public sealed record OutlivesBody(string Body, DateOnly Last) : Refusal($"“{Body}”的撤销日期是 {Last:yyyy-MM-dd}，任职最晚到这一天。请填写不晚于它的离任日期。");

    /// <summary>What has an end gets nothing new below it (上级将撤销).</summary>
    public sealed record NothingBelowWhatEnds(string Body, DateOnly Last) : Refusal($"“{Body}”的撤销日期是 {Last:yyyy-MM-dd}，不能再在它下面新增机构。请设在接续它的机构下面。");

    /// <summary>A body below the same one is called so (同级重名).</summary>
    public sealed record SiblingCalledSo(string Name, string Code, string Parent)
        : Refusal($"“{Parent}”下面已经有“{Name}”（代码 {Code}）。请核对是不是同一个机构；确实是两个的，请换一个能分清的名称。");

    /// <summary>The place of a class is told by the end of its code (班级代码末六位重复).</summary>
    public sealed record PlaceTaken(string Code, string Name, string Other)
        : Refusal($"代码“{Code}”的末六位与“{Name}”（代码 {Other}）相同，两个班会分不开。请换一个末六位不同的代码。");

    /// <summary>No body of its kind finds a place any more (下级机构已满).</summary>
    public sealed record PlacesUsedUp(string Parent, int Most)
        : Refusal($"“{Parent}”下面已有 {Most} 个机构，不能再增加。");

    /// <summary>The same post, held by the same person on some of the days (重复任职).</summary>
    public sealed record HeldAlready() : Refusal("这些日期里该人员已经担任这一职务，不必重复安排。要改日期，请先结束原来的任职。");

    /// <summary>A seat of the leading group has one holder a day (小组职务有人担任).</summary>
    public sealed record SeatHeld(string Title, string Holder, DateOnly From, DateOnly? To)
        : Refusal($"“{Title}”从 {From:yyyy-MM-dd} 起{(To is { } last ? $"到 {last:yyyy-MM-dd} " : "")}由{Holder}担任。领导小组的职务同一天只由一人担任，请先给{Holder}办理离任，或改填别的任职日期。");

    /// <summary>The name written is not that of the account chosen (姓名与账号不符).</summary>
    public sealed record NotNamedSo(string Name, string OfAccount) : Refusal($"姓名“{Name}”与所选账号的姓名“{OfAccount}”不一致，请核对。选了账号的，姓名可以不填。");

    /// <summary>A day so far away that its year must be a slip (日期超出范围).</summary>
    public sealed record DayOutOfReach(string Day, DateOnly Earliest, DateOnly Latest) : Refusal($"“{Day}”应在 {Earliest:yyyy-MM-dd} 与 {Latest:yyyy-MM-dd} 之间，请核对年份。");

    /// <summary>A file could not be read at all (文件不能读取).</summary>
    public sealed record FileRefused(string Why) : Refusal(Why);

    /// <summary>Demonstration accounts are made only in a simulated district (不是演示环境).</summary>
    public sealed record NotADemo() : Refusal("这里不是演示环境，或者已有正式数据，不能建立演示数据。正式使用请加 --district none。");

    /// <summary>Such an organization, or one with such a code, has no place there (机构层级不符).</summary>
    public sealed record DoesNotStandThere(string Kind, string Code, string Parent) : Refusal($"“{Parent}”下面不能设{Kind}，或代码“{Code}”与上级不符。");

    /// <summary>Nothing is taken out without saying what for (没有事由).</summary>
    public sealed record NoExportPurpose() : Refusal("没有导出：请先在“导出”旁边选择导出事由。事由会记入审计日志。");

    /// <summary>So many exports of one person are being made already (导出过多).</summary>
    public sealed record TooManyExports(int Most) : Refusal($"您已有 {Most} 个导出正在生成，请等其中一个完成后再导出。");
}
