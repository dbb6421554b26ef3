using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;

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
        public override string Name => "账号";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of((FilterWords.Search, asked.List.Search)),
            await accounts.HandleAsync(asked.List with { Most = int.MaxValue }, ct),
            new("账号", row => row.UserName, 20),
            new("姓名", row => row.DisplayName),
            new("现任职务", row => row.Posts, 40),
            new("状态", row => AccountStateWords.Of(row.IsDisabled, row.IsLocked, row.MustChangePassword)),
            new("上次登录", row => clock.Said(row.LastSignInAt), 18));
    }
}
