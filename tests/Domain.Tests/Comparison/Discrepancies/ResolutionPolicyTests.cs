using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Domain.Tests.Platform;

namespace Baoxue.Domain.Tests.Comparison.Discrepancies;

public sealed class ResolutionPolicyTests
{
    private static readonly ResolutionPolicyFile File = ReferenceJson.Read<ResolutionPolicyFile>(System.IO.File.ReadAllBytes(ReferenceFiles.Resolutions)).Value;

    [Fact]
    public void The_file_that_travels_with_the_application_is_believed()
    {
        var policy = ResolutionPolicy.Of(File).Value;

        Assert.Equal(Enum.GetValues<DifferenceCategory>(), policy.Rules.Select(r => r.Category));
        Assert.Equal(SourceMark.Unconfirmed, policy.Mark);
        Assert.Equal((ResolverLine.Township, CountEffect.Counted), (policy[DifferenceCategory.HouseholdOnly].Lead, policy[DifferenceCategory.HouseholdOnly].Effect));
        Assert.Equal("外地就学", policy[DifferenceCategory.HouseholdOnly].Outcome("HR-01a")!.Name);
    }

    [Fact]
    public void Every_explanation_of_who_is_in_no_student_register_stands_in_the_code_table()
    {
        var codes = ReferenceFiles.Codes()[CodeTables.DiscrepancyCategory].Versions[^1];
        var explained = ResolutionPolicy.Of(File).Value[DifferenceCategory.HouseholdOnly].Outcomes.Where(o => o.Verdict == PairVerdict.None).Select(o => o.Code);

        Assert.All(explained, code => Assert.NotNull(codes.ByValue(code, new DateOnly(2026, 11, 1))));
    }

    [Fact]
    public void A_kind_left_out_is_refused() => Assert.IsType<DiscrepancyRefusals.RuleMissing>(ResolutionPolicy.Of(File with { Rules = [.. File.Rules.Skip(1)] }).Refusal);

    [Fact]
    public void A_kind_or_code_given_twice_is_refused()
    {
        Assert.IsType<DiscrepancyRefusals.RuleRepeated>(ResolutionPolicy.Of(File with { Rules = [.. File.Rules, File.Rules[0]] }).Refusal);
        Assert.IsType<DiscrepancyRefusals.RuleRepeated>(With(r => r with { Outcomes = [.. r.Outcomes, r.Outcomes[0]] }));
    }

    [Fact]
    public void Every_office_that_corrects_has_one_term()
    {
        Assert.Equal("20 个工作日", ResolutionPolicy.Of(File).Value.CorrectionTerm(Corrector.PublicSecurity).ToString());
        Assert.IsType<DiscrepancyRefusals.CorrectionUnclear>(ResolutionPolicy.Of(File with { Corrections = [.. File.Corrections.Skip(1)] }).Refusal);
        Assert.IsType<DiscrepancyRefusals.CorrectionUnclear>(ResolutionPolicy.Of(File with { Corrections = [.. File.Corrections, File.Corrections[0]] }).Refusal);
        Assert.IsType<DiscrepancyRefusals.RuleWordUnknown>(ResolutionPolicy.Of(File with { Corrections = [File.Corrections[0] with { Days = 0 }] }).Refusal);
        Assert.IsType<DiscrepancyRefusals.RuleWordUnknown>(ResolutionPolicy.Of(File with { Corrections = [File.Corrections[0] with { Corrector = "Court" }] }).Refusal);
    }

    [Fact]
    public void A_word_that_is_none_is_refused()
    {
        Assert.IsType<DiscrepancyRefusals.RuleWordUnknown>(With(r => r with { Lead = "Village" }));
        Assert.IsType<DiscrepancyRefusals.RuleWordUnknown>(With(r => r with { Lead = "1" }));
        Assert.IsType<DiscrepancyRefusals.RuleWordUnknown>(With(r => r with { Days = 0 }));
        Assert.IsType<DiscrepancyRefusals.RuleWordUnknown>(With(r => r with { Outcomes = [r.Outcomes[0] with { Needs = ["Oath"] }] }));
        Assert.IsType<CodeRefusals.NothingListed>(With(r => r with { Outcomes = [] }));
        Assert.IsType<CodeRefusals.MarkUnknown>(ResolutionPolicy.Of(File with { Mark = "大概" }).Refusal);
        Assert.IsType<CodeRefusals.SourceMissing>(ResolutionPolicy.Of(File with { Source = "" }).Refusal);
    }

    private static Refusal? With(Func<ResolutionPolicyFile.RuleEntry, ResolutionPolicyFile.RuleEntry> change) => ResolutionPolicy.Of(File with { Rules = [change(File.Rules[0]), .. File.Rules.Skip(1)] }).Refusal;
}
