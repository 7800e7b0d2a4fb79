import { testCheck } from '../testing/check-tester'
import { noUnfoundedTick } from './no-unfounded-tick'

testCheck(noUnfoundedTick)
