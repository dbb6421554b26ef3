using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Registers.SchoolAge;

/// <summary>Exports which rule of school age holds from which day (导出适龄规则).</summary>
public static class ExportSchoolAgeRules
{
    [Requires(Permission.ReadReference)]
    public sealed record Command : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("SchoolAgeRule");
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListSchoolAgeRules.Query, ListSchoolAgeRules.Answer> rules, TimeProvider clock) : ExportHandler<Command>(desk)
    {
        public override string Name => "适龄规则";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct)
        {
            var answer = await rules.HandleAsync(new ListSchoolAgeRules.Query(), ct);
            return ExportContent.Of(
                FilterWords.Of(),
                answer.Rules,
                new("自何日起", row => row.From is { } from ? WriterCell.Date(from) : SchoolAgeWords.Before),
                new("现行", row => row == answer.Now ? SchoolAgeWords.Now : null),
                new("截止日", row => SchoolAgeWords.CutOffOf(row.Policy), 26),
                new("年数", row => WriterCell.Number(row.Policy.Years)),
                new("依据", row => row.Policy.Source, 48),
                new("确认", row => row.Policy.IsConfirmed ? SourceMarks.Confirmed : SourceMarks.Unconfirmed),
                new("录入人", row => row.EnteredBy ?? SchoolAgeWords.WithTheProgram),
                new("录入时间", row => clock.Said(row.EnteredAt), 20));
        }
    }
}
