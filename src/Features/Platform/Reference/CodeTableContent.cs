using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Code tables (代码表文件).</summary>
internal sealed class CodeTableContent : IReferenceContent
{
    public string Kind => ReferenceKinds.CodeTable;

    public string Folder => "codes";

    public Result<ReferenceFacts> Read(ReadOnlySpan<byte> utf8)
    {
        var file = ReferenceJson.Read<CodeTableFile>(utf8);
        var table = file.IsOk ? CodeTable.From(file.Value) : file.Refusal!;
        return table.IsOk
            ? new ReferenceFacts(
                table.Value.Name.Identifier,
                table.Value.Versions[0].Range.FromOn,
                table.Value.Versions[^1].Range.ToOn,
                table.Value.Versions[^1].Source,
                table.Value.Versions.All(v => v.Mark == SourceMark.Confirmed && v.Codes.All(c => c.Mark == SourceMark.Confirmed)))
            : table.Refusal!;
    }
}
