using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Tests.Platform;

public sealed class OrganizationTests
{
    private static readonly DateOnly Began = new(2020, 9, 1);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void What_it_was_called_is_answered_for_every_day_of_its_life()
    {
        var school = School();

        Assert.True(school.Rename("第二小学", new(2023, 9, 1), Today).IsOk);
        Assert.True(school.Rename("实验小学", new(2025, 9, 1), Today).IsOk);
        Assert.True(school.Rename("第一小学", Today, Today).IsOk);

        Assert.Null(NameOn(school, new(2020, 8, 31)));
        Assert.Equal("第一小学", NameOn(school, Began));
        Assert.Equal("第一小学", NameOn(school, new(2023, 8, 31)));
        Assert.Equal("第二小学", NameOn(school, new(2023, 9, 1)));
        Assert.Equal("实验小学", NameOn(school, Today.AddDays(-1)));
        Assert.Equal("第一小学", NameOn(school, Today));
    }

    [Fact]
    public void A_former_name_goes_on_being_recognized()
    {
        var school = School();

        school.Rename("实验小学", Today, Today);

        Assert.Equal("第一小学", Assert.Single(school.Aliases).Name);
    }

    [Fact]
    public void A_name_mistaken_on_the_same_day_is_replaced_and_held_no_day()
    {
        var school = School();
        school.Rename("实研小学", Today, Today);

        Assert.True(school.Rename("实验小学", Today, Today).IsOk);

        Assert.Equal(("第一小学", Today.AddDays(-1)), school.FormerNames.Select(n => (n.Name, n.UntilOn)).Single());
        Assert.Equal(("实验小学", Today), (NameOn(school, Today), school.NamedSince));
        Assert.DoesNotContain(school.Aliases, a => a.Name == "实研小学");
    }

    [Fact]
    public void A_renaming_taken_back_on_the_same_day_never_was()
    {
        var school = School();
        school.Rename("实验小学", Today, Today);

        school.Rename("第一小学", Today, Today);

        Assert.Empty(school.FormerNames);
        Assert.Equal(("第一小学", Began), (school.Name, school.NamedSince));
    }

    [Fact]
    public void A_name_mistaken_from_the_beginning_is_put_right_from_the_beginning()
    {
        var school = School();

        Assert.True(school.Rename("第一中心小学", Began, Today).IsOk);

        Assert.Equal("第一中心小学", NameOn(school, Began));
    }

    [Fact]
    public void A_body_that_begins_later_may_still_get_its_right_name()
    {
        var later = Today.AddDays(30);
        var school = School(later);

        Assert.IsType<PlatformRefusals.NotYet>(school.Rename("实验小学", later.AddDays(1), Today).Refusal);
        Assert.True(school.Rename("实验小学", later, Today).IsOk);
        Assert.Equal("实验小学", NameOn(school, later));
    }

    [Fact]
    public void A_name_begins_neither_before_the_body_nor_before_the_present_name_nor_tomorrow_nor_after_the_end()
    {
        var school = School();

        Assert.IsType<PlatformRefusals.DaysReversed>(school.Rename("实验小学", Began.AddDays(-1), Today).Refusal);
        Assert.IsType<PlatformRefusals.NotYet>(school.Rename("实验小学", Today.AddDays(1), Today).Refusal);
        school.Rename("第二小学", new(2025, 9, 1), Today);
        Assert.Equal(new DateOnly(2025, 9, 1), Assert.IsType<PlatformRefusals.NamedLater>(school.Rename("实验小学", new(2025, 8, 31), Today).Refusal).Since);
        school.EndOn(new(2026, 8, 31));
        Assert.IsType<PlatformRefusals.DaysReversed>(school.Rename("实验小学", new(2026, 9, 1), Today).Refusal);

        Assert.Equal("第二小学", school.Name);
    }

    [Fact]
    public void An_end_moves_to_an_earlier_day_only()
    {
        var school = School();
        school.EndOn(Today);

        Assert.Throws<ArgumentOutOfRangeException>(() => school.EndOn(Today.AddDays(1)));
        school.EndOn(Today.AddDays(-1));

        Assert.Equal(Today.AddDays(-1), school.ValidTo);
    }

    [Theory]
    [InlineData("2020-08-31", "2021-08-31", nameof(PlatformRefusals.BodyNotThere))]
    [InlineData("2020-09-01", "2026-12-31", null)]
    [InlineData("2026-12-31", "2026-12-31", null)]
    [InlineData("2026-12-31", "2027-01-01", nameof(PlatformRefusals.OutlivesBody))]
    [InlineData("2020-09-01", null, nameof(PlatformRefusals.OutlivesBody))]
    [InlineData("2027-01-01", "2027-01-01", nameof(PlatformRefusals.BodyNotThere))]
    [InlineData("2027-01-01", null, nameof(PlatformRefusals.BodyNotThere))]
    public void A_post_is_held_within_the_life_of_the_body(string from, string? to, string? refusal)
    {
        var school = School();
        school.EndOn(new(2026, 12, 31));

        Assert.Equal(refusal, school.ObjectionToPost(Day(from), to is null ? null : Day(to))?.GetType().Name);
    }

    [Fact]
    public void A_post_in_a_body_without_an_end_needs_none() => Assert.Null(School().ObjectionToPost(Began, null));

    [Fact]
    public void Nothing_begins_below_a_body_that_has_an_end()
    {
        var school = School();
        Assert.Null(school.ObjectionToBodyBelow(Today, Today));

        school.EndOn(Today.AddDays(30));

        Assert.IsType<PlatformRefusals.NothingBelowWhatEnds>(school.ObjectionToBodyBelow(Today, Today));
        Assert.IsType<PlatformRefusals.NothingBelowWhatEnds>(school.ObjectionToBodyBelow(Today.AddDays(31), Today));
    }

    [Fact]
    public void What_stands_below_may_be_older_unless_the_body_is_still_to_begin()
    {
        Assert.Null(School().ObjectionToBodyBelow(Began.AddYears(-10), Today));
        Assert.IsType<PlatformRefusals.BodyNotThere>(School(Today.AddDays(1)).ObjectionToBodyBelow(Today, Today));
        Assert.Null(School(Today.AddDays(1)).ObjectionToBodyBelow(Today.AddDays(1), Today));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? NameOn(Organization body, DateOnly day) => OrganizationOnDay.Of(new[] { body }.AsQueryable(), day).SingleOrDefault()?.Name;

    private static Organization School(DateOnly? from = null) => new()
    {
        Id = new(Guid.CreateVersion7()),
        DivisionCode = "341602",
        Code = "2134000001",
        Name = "第一小学",
        Kind = OrganizationKind.PrimarySchool,
        Line = OrganizationLine.Education,
        Path = "341602.001.001",
        ValidFrom = from ?? Began,
    };
}
