using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Remembers which field a header stands for in the files of a register.</summary>
public static class RememberHeaders
{
    internal const int LongestHeader = 100;

    /// <param name="Source">The register.</param>
    /// <param name="Fields">Header to field code; an empty code drops the column, null forgets what was said.</param>
    [Requires(Permission.LoadRegisters)]
    public sealed record Command(RegisterSource Source, IReadOnlyDictionary<string, string?> Fields) : ICommand<Done>
    {
        public AuditNote Audit => new("HeaderMemory", Source.IsRestricted ? null : Source.ToString(), new { Fields = Fields.Values.Order(StringComparer.Ordinal), Fields.Count });
    }

    internal sealed class Handler(DistrictDb db, DistrictSettings district) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var schema = RegisterSchema.Of(command.Source);
            foreach (var (header, code) in command.Fields)
            {
                var normalized = HeaderText.Normalize(header);
                if (normalized.Length is 0 or > LongestHeader)
                {
                    return new PlatformRefusals.BadText("列名", $"不能为空，也不能超过 {LongestHeader} 字");
                }

                if (code is not null && !ChildCells.MayBeRemembered(normalized))
                {
                    return new RegisterRefusals.NoHeader();
                }

                if (!string.IsNullOrEmpty(code) && !schema.TryFind(code, out _))
                {
                    return new RegisterRefusals.FieldUnknown(code);
                }

                await RememberAsync(command.Source, normalized, code, ct);
            }

            return new Done();
        }

        private async Task RememberAsync(RegisterSource source, string header, string? code, CancellationToken ct)
        {
            var known = await db.HeaderMemories.FindAsync([district.DivisionCode, source, header], ct);
            if (code is null)
            {
                if (known is not null)
                {
                    db.HeaderMemories.Remove(known);
                }
            }
            else if (known is null)
            {
                db.HeaderMemories.Add(new HeaderMemory { DivisionCode = district.DivisionCode, Source = source, Header = header, Field = code });
            }
            else
            {
                known.Field = code;
            }
        }
    }
}
