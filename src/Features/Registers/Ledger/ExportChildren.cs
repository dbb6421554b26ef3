using System.Runtime.CompilerServices;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Registers.Children;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>Exports the child ledger as its page shows it (导出儿童台账): filter, search and order; numbers stay masked.</summary>
public static class ExportChildren
{
    /// <param name="List">The list as the page shows it; where the page stands does not matter.</param>
    [Requires(Permission.ListChildren)]
    public sealed record Command(ListChildren.Query List) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => List.Audit;
    }

    internal sealed class Handler(ExportDesk desk, DistrictDb db, BlindIndex blind, FieldVault vault, LedgerNames names) : ExportHandler<Command>(desk)
    {
        private const string Township = "户籍乡镇（街道）";
        private const string School = "学校";
        private const string Unknown = "不明";
        private const int AtATime = 500;

        private static readonly SheetColumn[] Columns =
        [
            new("姓名"), new("性别") { Width = 6 }, new("出生日期"), new("身份证号") { Width = 22 }, new("学籍号") { Width = 22 }, new(Township) { Width = 18 },
            new(School) { Width = 28 }, new("年级"), new("班级"), new("学籍状态"), new("登记情况"), new("特殊群体") { Width = 24 },
        ];

        public override string Name => "儿童台账";

        public override bool HoldsChildren => true;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct)
        {
            var search = ChildSearch.Parse(asked.List.Text);
            var nameOf = (await names.ReadAsync(ct)).NameOf;
            var question = await names.QuestionAsync(asked.List.Filter, ct);
            var words = await WordsAsync(asked.List.Filter, search, ct);
            if (most != int.MaxValue)
            {
                // Found as the page finds them: while a user waits, nothing may pass over the whole district.
                var lookup = new LedgerLookup(db, blind, question, null, asked.List.IsDescending, counts: false);
                if (search is null && !await lookup.LeavesAtMostAsync(most - 1, ct))
                {
                    return ExportContent.TooLong(words);
                }

                var ids = (await lookup.FindAsync(search, asked.List.Order, most, ct)).Ids;
                return ids.Count == most ? ExportContent.TooLong(words) : new ExportContent(words, Columns, _ => Task.FromResult(ids.Count), InTurnAsync(ids, ct).Select(row => Cells(row, nameOf)));
            }

            var wanted = db.Children.AsNoTracking().Matching(question).Matching(search, blind);
            if (search is ChildSearch.ByNamePart { Part: var part })
            {
                wanted = wanted.HoldingPart(db, part);
            }

            var ordered = (asked.List.Order, asked.List.IsDescending) switch
            {
                (ChildOrder.Name, false) => wanted.OrderBy(c => c.NameOrder),
                (ChildOrder.Birth, false) => wanted.OrderBy(c => c.BirthOrder),
                (ChildOrder.School, false) => wanted.OrderBy(c => c.SchoolOrder),
                (ChildOrder.Name, true) => wanted.OrderByDescending(c => c.NameOrder),
                (ChildOrder.Birth, true) => wanted.OrderByDescending(c => c.BirthOrder),
                (ChildOrder.School, true) => wanted.OrderByDescending(c => c.SchoolOrder),
            };
            return new ExportContent(words, Columns, token => wanted.CountAsync(token), Rows(ordered).AsAsyncEnumerable().Select(row => Cells(row, nameOf)));
        }

        private static IQueryable<Row> Rows(IQueryable<Child> children) => children.Select(c => new Row(
            c.Id, c.Name, c.Sex, c.BirthOn, c.Details, c.DomicileTownship, c.SchoolPath, c.GradeNumber, c.ClassName, c.Status, c.Groups, c.Presence));

        private async IAsyncEnumerable<Row> InTurnAsync(IReadOnlyList<ChildId> ids, [EnumeratorCancellation] CancellationToken ct)
        {
            foreach (var some in ids.Chunk(AtATime))
            {
                var found = await Rows(db.Children.AsNoTracking().Where(c => some.Contains(c.Id))).ToDictionaryAsync(r => r.Id, ct);
                foreach (var row in some.Select(id => found.GetValueOrDefault(id)).OfType<Row>())
                {
                    yield return row;
                }
            }
        }

        private WriterCell[] Cells(Row row, IReadOnlyDictionary<string, string> nameOf)
        {
            var numbers = vault.OpenDetails(row.Details, ChildFacts.PlaceOf(row.Id));
            return
            [
                row.Name, SexWords.Of(row.Sex), row.BirthOn is { } day ? WriterCell.Date(day) : WriterCell.Empty,
                ResidentId.Mask(numbers[ChildFacts.IdNumber] ?? ""), ResidentId.Mask(numbers[ChildFacts.StudentNumber] ?? ""),
                row.Township is { } township ? nameOf.GetValueOrDefault(township, Unknown) : Unknown,
                SchoolPath.SchoolOf(row.School) is { } school ? nameOf.GetValueOrDefault(school, Unknown) : row.Presence == ChildPresence.HouseholdOnly ? WriterCell.Empty : Unknown,
                ChildWords.GradeOf(row.Grade), row.ClassName, ChildWords.Of(row.Status), ChildWords.Of(row.Presence), string.Join('、', ChildWords.Of(row.Groups)),
            ];
        }

        private async Task<string> WordsAsync(ChildFilter filter, ChildSearch? search, CancellationToken ct)
        {
            var township = await db.Organizations.Where(o => o.Path == filter.Township && o.Line == OrganizationLine.Government).Select(o => o.Name).FirstOrDefaultAsync(ct);
            var school = await db.Organizations.Where(o => o.Id == filter.School).Select(o => o.Name).FirstOrDefaultAsync(ct);
            return FilterWords.Of(
                (FilterWords.Search, ChildWords.KindOf(search)),
                (Township, township ?? filter.Township),
                (School, school ?? filter.School?.Value.ToString()),
                ("年级", ChildWords.GradeOf(filter.Grade)),
                ("学籍状态", filter.Status is { } status ? ChildWords.Of(status) : null),
                ("特殊群体", string.Join('、', ChildWords.Of(filter.Group))),
                ("登记情况", filter.Presence is { } presence ? ChildWords.Of(presence) : null),
                ("年龄", filter.OnlySchoolAge ? "仅适龄" : null));
        }

        private sealed record Row(
            ChildId Id, string Name, Sex Sex, DateOnly? BirthOn, byte[] Details, string? Township, string? School, short? Grade, string? ClassName,
            EnrollmentStatus? Status, ChildGroups Groups, ChildPresence Presence);
    }
}
