using Baoxue.Domain.Registers.Enrollment;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baoxue.Data.Registers;

internal sealed class EnrollmentEventConfiguration : IEntityTypeConfiguration<EnrollmentEvent>
{
    public void Configure(EntityTypeBuilder<EnrollmentEvent> builder)
    {
        builder.ToTable("registers_enrollment_event");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.DivisionCode).HasMaxLength(6);
        builder.Property(e => e.Kind).HasConversion<short>();
        builder.Property(e => e.SchoolCode).HasMaxLength(20);
        builder.Property(e => e.ClassName).HasMaxLength(30);
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.Property(e => e.ProofReference).HasMaxLength(200);
        builder.Property(e => e.EnteredByName).HasMaxLength(60);
        builder.Property(e => e.Counterpart).HasMaxLength(EnrollmentEntryRules.LongestCounterpart);
        builder.Property(e => e.ApprovedBy).HasConversion<short>();
        builder.HasIndex(e => new { e.ChildId, e.OccurredOn });
        builder.HasIndex(e => e.LoadId);
    }
}
