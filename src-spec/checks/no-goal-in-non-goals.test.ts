import { testCheck } from '../testing/check-tester'
import { noGoalInNonGoals } from './no-goal-in-non-goals'

testCheck(noGoalInNonGoals)
