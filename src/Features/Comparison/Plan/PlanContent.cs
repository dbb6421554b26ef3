using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Plan;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Comparison.Plan;

/// <summary>The comparisons the district is to make (比对项目文件).</summary>
internal sealed class PlanContent : IReferenceContent
{
    public string Kind => ReferenceKinds.ComparisonPlan;

    public string Folder => "comparisons";

    public Result<ReferenceFacts> Read(ReadOnlySpan<byte> utf8)
    {
        var file = ReferenceJson.Read<ComparisonPlanFile>(utf8);
        var plan = file.IsOk ? ComparisonPlan.Of(file.Value) : file.Refusal!;
        return plan.IsOk
            ? new ReferenceFacts(file.Value.Name, file.Value.From, null, plan.Value.Source, plan.Value.Mark == SourceMark.Confirmed)
            : plan.Refusal!;
    }
}
