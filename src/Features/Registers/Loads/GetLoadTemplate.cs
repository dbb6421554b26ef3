using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Registers.Loads;

/// <summary>An empty file of a register to fill in, made from the schema that checks it, with a sheet that explains each column.</summary>
public static class GetLoadTemplate
{
    private const int WideColumn = 20;

    [Requires(Permission.LoadRegisters)]
    public sealed record Query(RegisterSource Source) : IQuery<LoadFile>;

    internal sealed class Handler(RegisterCodes codes, DistrictSettings district, TimeProvider clock) : IQueryHandler<Query, LoadFile>
    {
        public async Task<LoadFile> HandleAsync(Query query, CancellationToken ct)
        {
            var schema = RegisterSchema.Of(query.Source);
            var choices = await codes.ChoicesAsync(clock.Today, ct);
            var file = LoadFile.Temporary(district.ExportDirectory, clock.NewId());
            using (var workbook = new WorkbookWriter(file, leaveOpen: true))
            {
                workbook.StartSheet(new SheetLayout(schema.Name, [.. schema.Fields.Select(f => ColumnOf(f, choices(f)))]));
                workbook.StartSheet(SheetLayout.Of("填写说明", "列名", "是否必备", "填写说明", "示例", "也可写作"));
                foreach (var field in schema.Fields)
                {
                    workbook.WriteRow(field.Header, field.IsRequired ? "必备" : NeedOf(schema, field), field.Hint, field.Example, string.Join("、", field.Aliases));
                }

                workbook.Finish();
            }

            file.Position = 0;
            return new LoadFile($"{schema.Name}模板.xlsx", file);
        }

        private static SheetColumn ColumnOf(RegisterField field, IReadOnlyList<string> choices) => new(field.Header)
        {
            Width = field.Kind is FieldKind.IdNumber or FieldKind.StudentNumber or FieldKind.Address or FieldKind.Division ? WideColumn : 12,
            KeepsText = field.Kind is not FieldKind.Number,
            Choices = choices,
        };

        private static string NeedOf(RegisterSchema schema, RegisterField field) =>
            schema.OneOf.FirstOrDefault(set => set.Contains(field)) is { } set ? $"{string.Join("、", set.Select(f => f.Header))}至少填一列" : "";
    }
}
