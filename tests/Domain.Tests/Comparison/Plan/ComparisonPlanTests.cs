using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Plan;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Tests.Platform;

namespace Baoxue.Domain.Tests.Comparison.Plan;

public sealed class ComparisonPlanTests
{
    private static readonly ComparisonPlanFile File = ReferenceJson.Read<ComparisonPlanFile>(System.IO.File.ReadAllBytes(ReferenceFiles.ComparisonPlan)).Value;

    [Fact]
    public void The_file_that_travels_with_the_application_names_each_kind_once()
    {
        var plan = ComparisonPlan.Of(File).Value;

        Assert.Equal(SourceMark.Unconfirmed, plan.Mark);
        Assert.Equal(Enum.GetValues<DifferenceCategory>(), plan.Comparisons.SelectMany(c => c.Kinds).Order());
        Assert.Equal("student-attendance", plan[DifferenceCategory.AttendsElsewhere].Code);
        // What a comparison finds must not need a list that it does not name.
        Assert.All(plan.Comparisons, c => Assert.All(c.Kinds.SelectMany(k => k.Needs), source => Assert.Contains(source, c.Sources)));
        Assert.Equal(RegisterSources.Listings, plan.Comparisons.SelectMany(c => c.Sources).Where(s => s.IsListing).Distinct().Order());
    }

    [Fact]
    public void A_kind_in_none_or_two_is_refused()
    {
        Assert.IsType<ComparisonPlanRefusals.KindUnclear>(ComparisonPlan.Of(File with { Comparisons = [.. File.Comparisons.Skip(1)] }).Refusal);
        Assert.IsType<ComparisonPlanRefusals.KindUnclear>(ComparisonPlan.Of(File with { Comparisons = [.. File.Comparisons, File.Comparisons[0]] }).Refusal);
    }

    [Fact]
    public void What_is_no_word_or_number_here_is_refused()
    {
        Assert.IsType<ComparisonPlanRefusals.WordUnknown>(With(c => c with { Sources = ["Gossip"] }));
        Assert.IsType<ComparisonPlanRefusals.WordUnknown>(With(c => c with { Kinds = ["1"] }));
        Assert.IsType<ComparisonPlanRefusals.WordUnknown>(With(c => c with { EveryDays = 0 }));
        Assert.IsType<ComparisonPlanRefusals.WordUnknown>(With(c => c with { Basis = " " }));
        Assert.IsType<CodeRefusals.MarkUnknown>(ComparisonPlan.Of(File with { Mark = "大概" }).Refusal);
        Assert.IsType<CodeRefusals.SourceMissing>(ComparisonPlan.Of(File with { Source = "" }).Refusal);
    }

    [Theory]
    [InlineData(190, false)]
    [InlineData(191, true)]
    public void Data_are_stale_after_so_many_days(int days, bool stale)
    {
        var day = new DateOnly(2026, 3, 1);

        Assert.Equal(stale, ComparisonPlan.Of(File).Value[DifferenceCategory.NotAttending].IsStale(day, day.AddDays(days)));
    }

    private static Refusal? With(Func<ComparisonPlanFile.Entry, ComparisonPlanFile.Entry> change) => ComparisonPlan.Of(File with { Comparisons = [change(File.Comparisons[0]), .. File.Comparisons.Skip(1)] }).Refusal;
}
