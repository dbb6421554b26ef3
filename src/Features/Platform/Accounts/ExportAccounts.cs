using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Exports the accounts with the posts held today (导出账号).</summary>
public static class ExportAccounts
{
    /// <param name="List">The list as the page shows it.</param>
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(ListAccounts.Query List) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Account", Details: new { List.Search });
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListAccounts.Query, IReadOnlyList<ListAccounts.Row>> accounts, TimeProvider clock) : ExportHandler<Command>(desk)
    {
        private static readonly SheetColumn[] Columns = [new("账号") { Width = 20 }, new("姓名"), new("现任职务") { Width = 40 }, new("状态"), new("上次登录") { Width = 18 }];

        public override string Name => "账号";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of((FilterWords.Search, asked.List.Search)),
            Columns,
            await accounts.HandleAsync(asked.List with { Most = int.MaxValue }, ct),
            row =>
            [
                row.UserName, row.DisplayName, row.Posts, AccountStateWords.Of(row.IsDisabled, row.IsLocked, row.MustChangePassword), clock.Said(row.LastSignInAt),
            ]);
    }
}
