using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>The rules by which differences are looked into (核查规则文件).</summary>
internal sealed class ResolutionContent : IReferenceContent
{
    public string Kind => ReferenceKinds.Resolutions;

    public string Folder => "comparison";

    public Result<ReferenceFacts> Read(ReadOnlySpan<byte> utf8)
    {
        var file = ReferenceJson.Read<ResolutionPolicyFile>(utf8);
        var policy = file.IsOk ? ResolutionPolicy.Of(file.Value) : file.Refusal!;
        return policy.IsOk
            ? new ReferenceFacts(file.Value.Name, file.Value.From, null, policy.Value.Source, policy.Value.Mark == SourceMark.Confirmed)
            : policy.Refusal!;
    }
}
