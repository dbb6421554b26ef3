using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Children;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Shows a child's numbers and phones in full (查看完整号码), to somebody who says why; 未成年人网络保护条例 article 36.</summary>
public static class RevealNumbers
{
    /// <summary>How often one person may ask in an hour.</summary>
    public const int MostPerHour = 60;

    private const int ShortestPurpose = 4;

    [Requires(Permission.RevealNumbers)]
    public sealed record Command(ChildId Id, string? Purpose) : ICommand<Answer>
    {
        public AuditNote Audit => new("Child", Id.Value.ToString(), Purpose: Purpose?.Trim());
    }

    public sealed record Answer(string? IdNumber, string? StudentNumber, IReadOnlyList<Phone> Phones);

    public sealed record Phone(string Whose, string Number);

    internal sealed class Handler(DistrictDb db, FieldVault vault, CurrentActor current, TimeProvider clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> HandleAsync(Command command, CancellationToken ct)
        {
            if ((command.Purpose ?? "").Trim().Length is < ShortestPurpose or > AuditNote.LongestPurpose)
            {
                return new PlatformRefusals.BadText("查看目的", $"应为 {ShortestPurpose} 到 {AuditNote.LongestPurpose} 个字，例如“核对入学材料”");
            }

            if (PersonalNumbers.KindIn(command.Purpose) is { } kind)
            {
                return new PlatformRefusals.NumberInText("查看目的", kind);
            }

            var child = await db.Children.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.Id, ct);
            if (child is null)
            {
                return new PlatformRefusals.NotFound("儿童");
            }

            var since = clock.Now.AddHours(-1);
            var actor = current.Actor.AccountId;
            if (actor is { } account)
            {
                // Asked many times at once, each would be counted before the others are written down.
                await db.TakeTurnAsync(account, ct);
            }

            if (await db.AuditRows.CountAsync(r => r.ActorId == actor && r.Action == nameof(RevealNumbers) && r.At > since, ct) >= MostPerHour)
            {
                return new RegisterRefusals.TooManyReveals(MostPerHour);
            }

            var numbers = vault.OpenDetails(child.Details, ChildFacts.PlaceOf(child.Id));
            return new Answer(numbers[ChildFacts.IdNumber], numbers[ChildFacts.StudentNumber], await PhonesAsync(child, ct));
        }

        private async Task<List<Phone>> PhonesAsync(Child child, CancellationToken ct)
        {
            if (child.StudentRecordId is not { } id || await db.StudentRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record)
            {
                return [];
            }

            var fields = StoredFields.Of(record, vault);
            (string Whose, RegisterField Field)[] known =
            [
                ("联系电话", StudentFields.Phone),
                (fields.GetValueOrDefault(StudentFields.Guardian1.Name.Number, "成员1"), StudentFields.Guardian1.Phone),
                (fields.GetValueOrDefault(StudentFields.Guardian2.Name.Number, "成员2"), StudentFields.Guardian2.Phone),
            ];
            return [.. known.Where(k => fields.ContainsKey(k.Field.Number)).Select(k => new Phone(k.Whose, fields[k.Field.Number]))];
        }
    }
}
