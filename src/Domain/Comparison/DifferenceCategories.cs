using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>What holds for the kinds of difference (差异类别归类).</summary>
public static class DifferenceCategories
{
    extension(DifferenceCategory kind)
    {
        /// <summary>Whether it comes from a list of another office, or from the year before, and not from the two registers alone.</summary>
        public bool IsOfListing => kind >= DifferenceCategory.NotAttending;

        /// <summary>Whether it is about an entry of a list that no enrolled student record answers; else about a student record.</summary>
        public bool IsAboutListing => kind is DifferenceCategory.AttendingUnregistered or DifferenceCategory.PoorUnenrolled or DifferenceCategory.NeedsPlacement or DifferenceCategory.HomeTaughtUnregistered
            or DifferenceCategory.AidUnregistered or DifferenceCategory.MigrantUnenrolled;

        /// <summary>
        /// Whether it is about a student record, and a decision about it rests on what lists say of the pupil as well (认定所依名册): once they say something
        /// new, it has to be looked into again.
        /// </summary>
        public bool RestsOnEntries => kind is DifferenceCategory.DisabilityUnmarked or DifferenceCategory.AidMissing or DifferenceCategory.DepartedEnrolled;

        /// <summary>Whether only the roles named for it may know which list a finding comes from, and why the child stands there (列入原因受限), clause 15.</summary>
        public bool HidesItsList => kind == DifferenceCategory.NeedsPlacement;

        /// <summary>The lists it needs: while one of them is not in force, nothing can be said of it (无名册不比对).</summary>
        public IReadOnlyList<RegisterSource> Needs => kind switch
        {
            DifferenceCategory.HouseholdOnly or DifferenceCategory.StudentOnly or DifferenceCategory.IdentityDiffers or DifferenceCategory.DuplicateStudent
                or DifferenceCategory.DuplicateHousehold or DifferenceCategory.HouseholdCanceled or DifferenceCategory.NotCarriedOver => [],
            DifferenceCategory.NotAttending or DifferenceCategory.AttendingUnregistered or DifferenceCategory.AttendsElsewhere => [RegisterSource.ClassRoll],
            DifferenceCategory.PoorUnenrolled => [RegisterSource.Poverty],
            // The list of justice is compared beside that of disability only: alone it would be known for what it is.
            DifferenceCategory.NeedsPlacement or DifferenceCategory.DisabilityUnmarked or DifferenceCategory.DisabilityUncertified => [RegisterSource.Disability],
            DifferenceCategory.HomeTaughtUnregistered => [RegisterSource.HomeTeaching],
            DifferenceCategory.AidMissing or DifferenceCategory.AidUnregistered => [RegisterSource.Aid],
            DifferenceCategory.MigrantUnenrolled or DifferenceCategory.MigrantWithoutPermit => [RegisterSource.ResidencePermit],
            DifferenceCategory.DepartedEnrolled => [RegisterSource.Departures],
        };

        /// <summary>
        /// The lists whose children may come to be of this kind, where they are several (列入来源): one of them must be in force for anything to be
        /// said, and while one that was compared before is missing, no matter of the kind ends.
        /// </summary>
        public IReadOnlyList<RegisterSource> ComesFrom => kind switch
        {
            DifferenceCategory.NeedsPlacement => [RegisterSource.Disability, RegisterSource.Justice],
            DifferenceCategory.AidMissing => [RegisterSource.LowIncome, RegisterSource.Poverty],
            _ => [],
        };
    }
}
