using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Listings;
using Baoxue.Domain.Registers;
using static Baoxue.Domain.Registers.RegisterSource;
using static Baoxue.Domain.Tests.Comparison.Listings.ListedRecords;

namespace Baoxue.Domain.Tests.Comparison.Listings;

/// <summary>What of lists is one matter, and what decisions about it rest on.</summary>
public sealed class ListingComparisonMatterTests
{
    public static TheoryData<string, ListingIdentity, int> OfOneOrTwoChildren => new()
    {
        { "a name spelled otherwise", Entry(7, Justice) with { Name = "王小名", RecordKey = 200 }, 1 },
        { "the same entry", Entry(7, Justice), 1 },
        { "the same entry of another birth date", Entry(7, Justice) with { BirthOn = Birth.AddDays(1) }, 1 },
        { "the number of a brother or sister", Entry(7, Justice) with { BirthOn = Birth.AddYears(-2), Name = "王小亮", RecordKey = 200 }, 2 },
        { "a number of its own", Entry(8, Justice), 2 },
        { "no number, and another place", Entry(7, Justice) with { IdKey = 0, RecordKey = 200 }, 2 },
    };

    [Theory, MemberData(nameof(OfOneOrTwoChildren))]
    public void A_child_on_both_lists_is_one_matter(string what, ListingIdentity judged, int matters)
    {
        var certified = Entry(7, Disability);

        var found = Run([], new ComparedListing(Disability, [certified], []), new ComparedListing(Justice, [judged], []));

        Assert.Equal((what, matters, matters), (what, found.Count, found.Select(KeyOf).Distinct().Count()));
        Assert.Contains(KeyOf(Assert.Single(Run([], new ComparedListing(Disability, [certified], [])))), found.Select(KeyOf));
    }

    [Fact]
    public void A_child_without_a_number_is_one_matter_where_both_lists_say_the_same()
    {
        var certified = Entry(7, Disability) with { IdKey = 0 };

        Assert.Single(Run([], new ComparedListing(Disability, [certified], []), new ComparedListing(Justice, [certified with { Source = Justice }], [])));
        Assert.Equal(2, Run([], new ComparedListing(Disability, [certified, certified with { RecordKey = 200 }], [])).Count);
    }

    [Fact]
    public void A_matter_of_placement_is_the_same_whichever_list_has_the_child_and_however_it_is_spelled()
    {
        var (certified, judged) = (Entry(7, Disability), Entry(7, Justice) with { Name = "王小名", RecordKey = 50 });
        ComparedListing[][] districts =
        [
            [new(Disability, [certified], [])],
            [new(Disability, [], []), new(Justice, [judged], [])],
            [new(Disability, [certified], []), new(Justice, [judged], [])],
            [new(Justice, [judged], []), new(Disability, [certified], [])],
            [new(Disability, [certified, judged with { Source = Disability }], [])],
            [new(Disability, [judged with { Source = Disability }, certified], [])],
        ];

        var found = districts.Select(lists => Assert.Single(Run([], lists))).ToList();

        Assert.Single(found.Select(KeyOf).Distinct());
        Assert.Equal(BasisOf(found[^2]), BasisOf(found[^1]));
    }

    public static TheoryData<string, ListingIdentity[], int> Items => new()
    {
        { "three items", [Entry(7, Aid), Entry(7, Aid) with { RecordKey = 201 }, Entry(7, Aid) with { RecordKey = 202 }], 1 },
        { "three items without a number", [Entry(7, Aid) with { IdKey = 0 }, Entry(7, Aid) with { IdKey = 0, RecordKey = 201 }, Entry(7, Aid) with { IdKey = 0, RecordKey = 202 }], 1 },
        { "an item without the number", [Entry(7, Aid) with { IdKey = 0, RecordKey = 20 }, Entry(7, Aid)], 1 },
        { "two numbers", [Entry(7, Aid), Entry(8, Aid)], 2 },
        { "a namesake of one birth date at another school", [Entry(7, Aid), Entry(7, Aid, school: OtherSchool) with { IdKey = 0, RecordKey = 201 }], 2 },
        { "two birth dates", [Entry(7, Aid), Entry(7, Aid, birthOn: Birth.AddYears(1)) with { RecordKey = 201 }], 2 },
        { "two names without a number", [Entry(7, Aid) with { IdKey = 0 }, Entry(7, Aid) with { IdKey = 0, RecordKey = 201, Name = "王小亮" }], 2 },
    };

    [Theory, MemberData(nameof(Items))]
    public void A_child_who_is_aided_several_times_without_a_record_is_one_matter_whatever_the_items(string what, ListingIdentity[] entries, int matters)
    {
        var (found, back) = (Run([], new ComparedListing(Aid, entries, [])), Run([], new ComparedListing(Aid, [.. entries.Reverse()], [])));
        var others = Run([], new ComparedListing(Aid, [.. entries.Select(e => e with { RecordKey = e.RecordKey + 1000 })], []));

        Assert.Equal((what, matters, matters), (what, found.Count, found.Select(KeyOf).Distinct().Count()));
        Assert.Equal(found.Select(d => (KeyOf(d), BasisOf(d))).Order(), back.Select(d => (KeyOf(d), BasisOf(d))).Order());
        Assert.Equal(found.Select(d => (KeyOf(d), BasisOf(d))).Order(), others.Select(d => (KeyOf(d), BasisOf(d))).Order());
    }

    [Fact]
    public void Namesakes_without_a_number_and_a_school_stay_two()
    {
        var namesake = Entry(7, Aid) with { IdKey = 0, SchoolPath = null };

        var found = Run([], new ComparedListing(Aid, [namesake, namesake with { RecordKey = 201 }], []));

        Assert.Equal((2, 2), (found.Count, found.Select(KeyOf).Distinct().Count()));
    }

    public static TheoryData<string, ListingIdentity[], bool> NewMonths => new()
    {
        { "the same", [Entry(1, Departures)], true },
        { "the same, loaded anew", [Entry(1, Departures) with { RecordId = new ListingRecordId(Id(99)), SchoolPath = OtherSchool }], true },
        { "a death", [Entry(1, Departures) with { IsDeath = true }], false },
        { "another move", [Entry(1, Departures) with { RecordKey = 50 }], false },
        { "another move beside it", [Entry(1, Departures), Entry(1, Departures) with { RecordKey = 200 }], false },
        { "a death beside it", [Entry(1, Departures), Entry(1, Departures) with { RecordKey = 200, IsDeath = true }], false },
    };

    [Theory, MemberData(nameof(NewMonths))]
    public void A_decision_about_a_departure_rests_on_what_the_list_says(string what, ListingIdentity[] entries, bool isSame)
    {
        ComparisonDifference Departed(params ListingIdentity[] said) => Assert.Single(Run([Student(1)], new ComparedListing(Departures, said, [.. said.Select((_, i) => Linked(i, 0))])));
        var (before, now) = (Departed(Entry(1, Departures)), Departed(entries));

        Assert.Equal((what, KeyOf(before)), (what, KeyOf(now)));
        Assert.Equal((what, isSame), (what, BasisOf(before) == BasisOf(now)));
        Assert.Equal(BasisOf(now), BasisOf(Departed([.. entries.Reverse()])));
        Assert.Equal(entries.FirstOrDefault(e => e.IsDeath, entries[0]).RecordKey, now.Listing!.Value.Key);
    }

    [Fact]
    public void A_decision_about_aid_rests_on_why_the_family_is_in_need()
    {
        ComparisonDifference Missing(params RegisterSource[] sources) =>
            Assert.Single(Run([Student(1)], [new ComparedListing(Aid, [], []), .. sources.Select(s => new ComparedListing(s, [Entry(1, s)], [Linked(0, 0)]))]));

        Assert.Equal(BasisOf(Missing(LowIncome, Poverty)), BasisOf(Missing(Poverty, LowIncome)));
        Assert.Equal(3, new[] { Missing(LowIncome), Missing(Poverty), Missing(LowIncome, Poverty) }.Select(BasisOf).Distinct().Count());
        Assert.Single(new[] { Missing(LowIncome), Missing(Poverty), Missing(LowIncome, Poverty) }.Select(KeyOf).Distinct());
    }
}
