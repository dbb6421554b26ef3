using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Tests.Platform;

public sealed class PostTests
{
    private static readonly DateOnly First = new(2026, 9, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);
    private static readonly Guid Account = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Other = new("00000000-0000-0000-0000-000000000002");

    [Theory]
    [InlineData(-9, -1, false)]
    [InlineData(-9, 0, true)]
    [InlineData(5, 6, true)]
    [InlineData(-9, null, true)]
    [InlineData(121, 130, true)]
    [InlineData(122, 130, false)]
    [InlineData(122, null, false)]
    public void Only_days_in_common_stand_against_an_appointment(int from, int? to, bool meets)
    {
        var (begins, ends) = (First.AddDays(from), to is { } days ? First.AddDays(days) : (DateOnly?)null);

        Assert.Equal(meets, Of(null).ObjectionToHolder("梅镇长", null, begins, ends, [Held("梅镇长", null, Last)]) is PlatformRefusals.HeldAlready);
        Assert.Equal(meets, Of("成员").ObjectionToHolder("李镇长", null, begins, ends, [Held("梅镇长", null, Last)]) is PlatformRefusals.SeatHeld);
    }

    [Fact]
    public void A_person_is_told_by_the_account_where_both_have_one_and_else_by_the_name()
    {
        Assert.IsType<PlatformRefusals.HeldAlready>(Objection(Held("王小明", Account), "王小明", null));
        Assert.IsType<PlatformRefusals.HeldAlready>(Objection(Held("王小明", null), "王小明", Account));
        Assert.IsType<PlatformRefusals.HeldAlready>(Objection(Held("王晓明", Account), "王小明", Account));
        Assert.Null(Objection(Held("王小明", Other), "王小明", Account));
        Assert.Null(Objection(Held("李四", null), "王小明", null));

        static Domain.Common.Refusal? Objection(Appointment held, string name, Guid? account) => Of(null).ObjectionToHolder(name, account, First, null, [held]);
    }

    [Fact]
    public void A_seat_of_the_leading_group_names_who_holds_it_first()
    {
        Appointment[] held = [Held("李镇长", Other, from: First.AddDays(9)), Held("梅镇长", null, First.AddDays(8))];

        Assert.Equal(new PlatformRefusals.SeatHeld("镇长", "梅镇长", First, First.AddDays(8)), Of("成员").ObjectionToHolder("王小明", Account, First, null, held));
        Assert.Null(Of("成员").ObjectionToHolder("王小明", Account, First, null, []));
    }

    private static Post Of(string? seat) => new() { Id = new(Account), DivisionCode = "341602", OrganizationId = new(Account), Title = "镇长", GroupSeat = seat };

    private static Appointment Held(string name, Guid? account, DateOnly? to = null, DateOnly? from = null)
    {
        var held = new Appointment { Id = new(Other), DivisionCode = "341602", PostId = new(Account), HolderName = name, AccountId = account, From = from ?? First };
        if (to is { } last)
        {
            held.EndOn(last);
        }

        return held;
    }
}
